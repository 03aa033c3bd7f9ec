import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { suggestionCarriers } from '../../../../src/journal/suggestionCarriers.ts';
import { type MessageKey, text } from '../../../shared/text.ts';
import { carrierName } from '../../carrierName.ts';
import { numberFormats } from '../../numberFormats.ts';

/** What spoke most for the chosen codes, the strongest first. */
function counted(lines: readonly JournalEntry[]): [MessageKey, number][] {
	const counts = new Map<MessageKey, number>();
	for (const [kind, count] of suggestionCarriers(lines)) {
		const name = carrierName(kind);
		counts.set(name, (counts.get(name) ?? 0) + count);
	}
	return [...counts].sort(([, one], [, other]) => other - one);
}

/** Which source carried the suggestions that were taken. */
export function CarrierList({ lines }: { readonly lines: readonly JournalEntry[] }) {
	const carriers = counted(lines);
	return (
		carriers.length > 0 && (
			<div class="field">
				<h4>{text('carriers')}</h4>
				<dl class="facts" data-carriers>
					{carriers.map(([name, count]) => (
						<div key={name}>
							<dt>{text(name)}</dt>
							<dd>{numberFormats.count(count)}</dd>
						</div>
					))}
				</dl>
			</div>
		)
	);
}
