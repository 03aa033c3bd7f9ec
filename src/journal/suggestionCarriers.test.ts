import { expect, it } from 'vitest';
import { type CarriedLine, suggestionCarriers } from './suggestionCarriers.ts';

const line = (changes: Partial<CarriedLine>): CarriedLine => ({
	conversationId: 'conversation-1',
	queueId: null,
	queueName: null,
	outcome: 'applied',
	code: { id: 'a', name: 'A' },
	startedAt: 0,
	noticedAt: 0,
	chosenAt: 0,
	endedAt: 0,
	offered: ['b', 'a'],
	...changes,
});

it('counts what carried the codes that were chosen among those suggested', () => {
	const lines = [
		line({ source: 'habitHere' }),
		line({ source: 'customerWrote' }),
		line({ source: 'customerWrote' }),
		line({ source: null }),
		line({}),
		line({ source: 'copilot', outcome: 'missed' }),
		line({ source: 'copilot', heldOut: true }),
		line({ source: 'copilot', offered: ['b'] }),
	];
	expect(suggestionCarriers(lines)).toEqual([
		['customerWrote', 2],
		['habitHere', 1],
	]);
});
