import type { Scenario, Step } from './scenario.ts';

const untilWrapup: readonly Step[] = [
	{ at: 0, who: 'A', act: { kind: 'offer', medium: 'call', prompt: 'timeout', timeoutMs: 60_000 } },
	{ at: 2000, who: 'A', act: { kind: 'answer' } },
	{ at: 20_000, who: 'A', act: { kind: 'hangUp', by: 'either' } },
	{ at: 20_500, who: 'A', act: { kind: 'awaitWrapup' } },
];
const choose: Step = { at: 28_000, who: 'A', act: { kind: 'choose', code: 1 }, finishing: true };
const end = (at: number): Step => ({ at, who: 'A', act: { kind: 'awaitEnd' }, finishing: true });

/** S2: an inbound call whose after-call work lasts a minute at most, and the three ways it can end. */
export const timeBoxed: readonly [Scenario, Scenario, Scenario] = [
	{
		name: 'S2a',
		story: 'Time-boxed after-call work: done before the time is over',
		steps: [...untilWrapup, choose, { at: 33_000, who: 'A', act: { kind: 'pressDone' }, finishing: true }, end(33_300)],
	},
	{
		name: 'S2b',
		story: 'Time-boxed after-call work: the time runs out with a code selected',
		steps: [...untilWrapup, choose, end(80_000)],
	},
	{
		name: 'S2c',
		story: 'Time-boxed after-call work: the time runs out and nobody clicked',
		steps: [...untilWrapup, end(80_000)],
	},
];
