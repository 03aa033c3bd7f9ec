import type { ReasonKind } from '../../src/suggest/suggestion.ts';
import type { MessageKey } from '../shared/text.ts';

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

/** Under which name a kind of reason is told; a kind that this version does not know is nothing in particular. */
export function carrierName(kind: string): MessageKey {
	const known: Readonly<Record<string, MessageKey>> = names;
	return known[kind] ?? 'carrier_none';
}
