import { expect, it } from 'vitest';
import { dayFigures } from './dayFigures.ts';

const line = (
	conversationId: string,
	outcome: 'applied' | 'alreadyApplied' | 'missed' | 'withdrawn',
	took: number,
) => ({
	conversationId,
	outcome,
	startedAt: 1000,
	endedAt: 1000 + took,
});

it('counts each wrap-up of a day once, by its last word', () => {
	const lines = [
		line('c1', 'withdrawn', 2000),
		line('c1', 'applied', 9000),
		line('c2', 'applied', 3000),
		line('c3', 'alreadyApplied', 4000),
		line('c4', 'missed', 60_000),
		line('c5', 'withdrawn', 1000),
	];
	expect(dayFigures(lines)).toEqual({ wrappedUp: 3, median: 4000, missed: 1 });
	expect(dayFigures(lines.toReversed())).toEqual({ wrappedUp: 3, median: 4000, missed: 1 });
	expect(dayFigures([])).toEqual({ wrappedUp: 0, median: null, missed: 0 });
});
