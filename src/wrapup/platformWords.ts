import type { PlatformWord } from '../desktop/detector/platformWord.ts';
import type { WrapUp } from './wrapUp.ts';
import type { BookEntry } from './wrapUpBook.ts';

function wordOf({ window, phase }: WrapUp): PlatformWord['state'] {
	switch (window) {
		case 'open':
			return 'wrapUp';
		case 'over':
			if (!('outcome' in phase) || phase.outcome.kind !== 'missed') return 'done';
			return phase.outcome.reason === 'skipped' || phase.outcome.reason === 'timedOut' ? phase.outcome.reason : 'done';
		case 'notYet':
			if (phase.kind === 'alerting') return 'ringing';
			return phase.kind === 'ended' ? 'ended' : 'connected';
	}
}

/** Of the communications of one conversation that one speaks for it which the agent has most to do with. */
const order: readonly PlatformWord['state'][] = [
	'wrapUp',
	'connected',
	'ringing',
	'ended',
	'timedOut',
	'skipped',
	'done',
];

/** What the platform said last of each conversation that is known. */
export function platformWords(entries: readonly BookEntry[]): PlatformWord[] {
	const words = new Map<string, PlatformWord['state']>();
	for (const { wrapUp } of entries) {
		const { conversationId } = wrapUp.target;
		const known = words.get(conversationId);
		const word = wordOf(wrapUp);
		if (known === undefined || order.indexOf(word) < order.indexOf(known)) words.set(conversationId, word);
	}
	return [...words].map(([conversationId, state]) => ({ conversationId, state }));
}
