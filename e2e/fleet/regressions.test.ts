import { expect, it } from 'vitest';
import { simulateAgent } from './simulateAgent.ts';

/** Shifts in which the fleet once found a broken promise, and what was wrong. */
const found = [
	{
		what: 'a choice in a window that outlives its time limit was told missed, because its deadline was past',
		order: { seed: 1, agent: 0, hours: 8, faults: [], dialect: 'platform' },
	},
	{
		what: 'a choice for a wrap-up that had just been put away ended where nobody could see it, and left its notes',
		order: { seed: 1, agent: 11, hours: 8, faults: [], dialect: 'platform' },
	},
] as const;

it.each(found)('$what', { timeout: 60_000 }, async ({ order }) => {
	const { breaches, intents } = await simulateAgent(order);
	expect(breaches).toEqual([]);
	expect(intents).toBeGreaterThan(0);
});
