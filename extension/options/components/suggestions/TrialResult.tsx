import type { RulesTrial, TriedConversation } from '../../../../src/protocol/suggestionsView.ts';
import { countedText, text } from '../../../shared/text.ts';
import { TrialTable } from './TrialTable.tsx';

/** Whether the rules put another code first. */
const isChanged = ({ without, with: withRules }: TriedConversation) => without?.id !== withRules?.id;

/** What the rules on trial would change: a sentence, what is wrong with them, and each conversation. */
export function TrialResult({ trial }: { readonly trial: RulesTrial }) {
	const { invalid, tried, unread } = trial;
	if (invalid === null) {
		return null;
	}
	const changed = tried.filter(isChanged);
	const right = (which: 'with' | 'without') =>
		tried.filter((one) => one.chosen !== null && one.chosen.id === one[which]?.id).length;
	return (
		<div class="trial" data-trial>
			{invalid.length > 0 && (
				<ul class="problems">
					{invalid.map((place) => (
						<li class="problem" key={place}>
							{text('rules_invalid', place + 1)}
						</li>
					))}
				</ul>
			)}
			<div class="verdict" role="status">
				{tried.length > 0 && (
					<p>{countedText('trial_verdict', tried.length, changed.length, right('without'), right('with'))}</p>
				)}
				{unread > 0 && <p>{countedText('trial_unread', unread)}</p>}
				{tried.length + unread === 0 && <p>{text('trial_nothing')}</p>}
			</div>
			{tried.length > 0 && <TrialTable tried={tried} isChanged={isChanged} />}
		</div>
	);
}
