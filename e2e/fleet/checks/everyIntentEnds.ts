import type { Check } from './evidence.ts';

/** A moment for the disk between the click and the intent, in milliseconds. */
const moment = 1000;

/** Every choice that the agent was told was taken lies on the disk, and everything that lay there has exactly one end. */
export const everyIntentEnds: Check = ({ choices, intents }) => {
	const open = new Set(intents);
	const claim = (choice: (typeof choices)[number]) => {
		for (const intent of open) {
			const same =
				intent.communicationId === choice.communicationId &&
				intent.codeId === choice.codeId &&
				intent.notes === choice.notes &&
				intent.storedAt >= choice.at &&
				intent.storedAt <= choice.at + moment;
			if (same) return open.delete(intent);
		}
		return false;
	};
	const unkept = choices
		.filter(({ answer }) => answer === 'done')
		.filter((choice) => !claim(choice))
		.map(({ at, conversationId }) => `the choice at ${at} for ${conversationId} was taken and never lay on the disk`);
	const endless = intents
		.filter(({ ends }) => ends.length === 0)
		.map(({ id, conversationId }) => `intent ${id} for ${conversationId} has no outcome`);
	const doubtful = intents
		.filter(({ ends }) => new Set(ends.map(({ outcome }) => JSON.stringify(outcome))).size > 1)
		.map(({ id, ends }) => `intent ${id} ended as ${ends.map(({ outcome }) => outcome.kind).join(', then ')}`);
	return [...unkept, ...endless, ...doubtful].map((detail) => ({ kind: 'lostIntent', detail }));
};
