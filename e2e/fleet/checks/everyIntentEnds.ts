import type { Check } from './evidence.ts';

/** Every choice that the agent was told was taken lies on the disk, and everything that lay there has exactly one end. */
export const everyIntentEnds: Check = ({ choices, intents }) => {
	const kept = new Set(intents.map(({ id }) => id));
	const ordered = new Set(choices.map(({ id }) => id));
	const unkept = choices
		.filter(({ answer }) => answer === 'done')
		.filter(({ id }) => !kept.has(id))
		.map(({ at, conversationId }) => `the choice at ${at} for ${conversationId} was taken and never lay on the disk`);
	const unordered = intents
		.filter(({ id }) => !ordered.has(id))
		.map(({ id, conversationId }) => `intent ${id} for ${conversationId} is no choice of anybody`);
	const endless = intents
		.filter(({ ends }) => ends.length === 0)
		.map(({ id, conversationId }) => `intent ${id} for ${conversationId} has no outcome`);
	const doubtful = intents
		.filter(({ ends }) => new Set(ends.map(({ outcome }) => JSON.stringify(outcome))).size > 1)
		.map(({ id, ends }) => `intent ${id} ended as ${ends.map(({ outcome }) => outcome.kind).join(', then ')}`);
	return [...unkept, ...unordered, ...endless, ...doubtful].map((detail) => ({ kind: 'lostIntent', detail }));
};
