import type { TriedConversation } from '../../../../src/protocol/suggestionsView.ts';
import { text, textIfKnown } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { ScrollFrame } from './ScrollFrame.tsx';

const columns = ['when', 'queue', 'medium', 'chosen', 'without', 'with'] as const;

/** Each conversation on trial: what was chosen, and what would stand first without the rules and with them. */
export function TrialTable(props: {
	readonly tried: readonly TriedConversation[];
	readonly isChanged: (one: TriedConversation) => boolean;
}) {
	return (
		<ScrollFrame label={text('trial_table')}>
			<table>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col">
								{text(`trial_${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{props.tried.map((one) => (
						<tr key={one.conversationId + one.at} data-tried={props.isChanged(one) ? 'changed' : 'same'}>
							<td data-column="time">
								<time dateTime={new Date(one.at).toISOString()}>{numberFormats.minute(one.at)}</time>
							</td>
							<td dir="auto">{one.queueName ?? text('journal_noQueue')}</td>
							<td>{textIfKnown(`medium_${one.medium}`) ?? one.medium}</td>
							<td dir="auto">{one.chosen?.name ?? text('journal_noCode')}</td>
							<First one={one} which="without" />
							<First one={one} which="with" />
						</tr>
					))}
				</tbody>
			</table>
		</ScrollFrame>
	);
}

/** The code that would stand first, and whether it is the one that was chosen. */
function First({ one, which }: { readonly one: TriedConversation; readonly which: 'with' | 'without' }) {
	const first = one[which];
	const right = first !== null && first.id === one.chosen?.id;
	return (
		<td dir="auto" data-first={which} data-right={right}>
			{first?.name ?? text('trial_silent')}
			{right && <span class="tick">{text('trial_right')}</span>}
		</td>
	);
}
