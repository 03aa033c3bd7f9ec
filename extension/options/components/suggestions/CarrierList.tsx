import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { suggestionCarriers } from '../../../../src/journal/suggestionCarriers.ts';
import type { ReasonKind } from '../../../../src/suggest/suggestion.ts';
import { type MessageKey, text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';

/** Under which name each kind of reason is counted. */
const names: Readonly<Record<ReasonKind, MessageKey>> = {
	habitHere: 'source_queue',
	habitQueue: 'source_queue',
	habitAnywhere: 'source_queue',
	queue: 'source_queue',
	correction: 'source_queue',
	lastCode: 'source_queue',
	notUsedYet: 'carrier_none',
	onlyCode: 'carrier_none',
	customerWrote: 'source_messages',
	agentWrote: 'source_messages',
	noteSays: 'source_notes',
	summarySays: 'source_summary',
	name: 'carrier_names',
	meaning: 'learner_words',
	attribute: 'source_attributes',
	medium: 'source_medium',
	direction: 'source_direction',
	duration: 'source_duration',
	hour: 'source_hour',
	copilot: 'source_copilot',
	rule: 'learner_rules',
	prior: 'source_prior',
};

/** What spoke most for the chosen codes, the strongest first; kinds that this version does not know count as none. */
function counted(lines: readonly JournalEntry[]): [MessageKey, number][] {
	const known: Readonly<Record<string, MessageKey>> = names;
	const counts = new Map<MessageKey, number>();
	for (const [kind, count] of suggestionCarriers(lines)) {
		const name = known[kind] ?? 'carrier_none';
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
