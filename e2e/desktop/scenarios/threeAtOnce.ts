import type { Scenario } from './scenario.ts';

/**
 * S11: a call in wrap-up, a message going on, another call ringing; the selection goes back and forth, and the
 * message's wrap-up tool is opened while the message lasts. Then all three come to their end.
 */
export const threeAtOnce: Scenario = {
	name: 'S11',
	story: 'Three interactions at once, selection switching between them',
	steps: [
		{ at: 0, who: 'A', act: { kind: 'offer', medium: 'call', prompt: 'mandatory' } },
		{ at: 2000, who: 'A', act: { kind: 'answer' } },
		{ at: 6000, who: 'B', act: { kind: 'offer', medium: 'message', prompt: 'mandatory' } },
		{ at: 8000, who: 'B', act: { kind: 'answer' } },
		{ at: 20_000, who: 'A', act: { kind: 'hangUp', by: 'customer' } },
		{ at: 21_000, who: 'C', act: { kind: 'offer', medium: 'call', prompt: 'mandatory' } },
		{ at: 23_000, who: 'A', act: { kind: 'select' } },
		{ at: 23_500, who: 'A', act: { kind: 'awaitWrapup' } },
		{ at: 25_000, who: 'B', act: { kind: 'select' } },
		{ at: 26_000, who: 'B', act: { kind: 'openWrapup' } },
		{ at: 28_000, who: 'B', act: { kind: 'closeWrapup' } },
		{ at: 30_000, who: 'A', act: { kind: 'select' } },
		{ at: 32_000, who: 'A', act: { kind: 'choose', code: 1 }, finishing: true },
		{ at: 34_000, who: 'A', act: { kind: 'pressDone' }, finishing: true },
		{ at: 34_300, who: 'A', act: { kind: 'awaitEnd' }, finishing: true },
		{ at: 38_000, who: 'C', act: { kind: 'answer' }, finishing: true },
		{ at: 42_000, who: 'B', act: { kind: 'select' }, finishing: true },
		{ at: 43_000, who: 'B', act: { kind: 'hangUp', by: 'agent' }, finishing: true },
		{ at: 44_000, who: 'B', act: { kind: 'awaitWrapup' }, finishing: true },
		{ at: 46_000, who: 'B', act: { kind: 'choose', code: 3 }, finishing: true },
		{ at: 47_000, who: 'B', act: { kind: 'pressDone' }, finishing: true },
		{ at: 47_300, who: 'B', act: { kind: 'awaitEnd' }, finishing: true },
		{ at: 50_000, who: 'C', act: { kind: 'select' }, finishing: true },
		{ at: 52_000, who: 'C', act: { kind: 'hangUp', by: 'customer' }, finishing: true },
		{ at: 53_000, who: 'C', act: { kind: 'awaitWrapup' }, finishing: true },
		{ at: 55_000, who: 'C', act: { kind: 'choose', code: 4 }, finishing: true },
		{ at: 56_000, who: 'C', act: { kind: 'pressDone' }, finishing: true },
		{ at: 56_300, who: 'C', act: { kind: 'awaitEnd' }, finishing: true },
	],
};
