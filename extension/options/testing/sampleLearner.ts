import type { SuggestionsView } from '../../../src/protocol/suggestionsView.ts';

/** What was learned from an agent's first weeks. */
export const sampleLearner: SuggestionsView = {
	learned: 1204,
	bytes: 1_701_888,
	wordTable: true,
	packs: [{ conversations: 2400, from: 'policy' }],
	packRefusal: null,
	rules: { inForce: 3, invalid: [] },
	sources: {
		queue: 'used',
		medium: 'used',
		direction: 'used',
		duration: 'used',
		hour: 'used',
		attributes: 'nothing yet',
		notes: 'used',
		messages: 'forbidden',
		summary: 'nothing yet',
		copilot: 'nothing yet',
		prior: 'off',
	},
	queues: [{ queueId: 'queue-1', cases: 162, right: 141, mayApply: true }],
	setAside: null,
};
