import type { Scenario } from './scenario.ts';

/** S10: the agent opens the wrap-up tool in the middle of the call, chooses a code and closes it; no wrap-up yet. */
export const openedMidCall: Scenario = {
	name: 'S10',
	story: 'Wrap-up tool opened, used and closed during the call',
	steps: [
		{ at: 0, who: 'A', act: { kind: 'offer', medium: 'call', prompt: 'mandatory' } },
		{ at: 2000, who: 'A', act: { kind: 'answer' } },
		{ at: 8000, who: 'A', act: { kind: 'openWrapup' } },
		{ at: 10_000, who: 'A', act: { kind: 'choose', code: 2 } },
		{ at: 12_000, who: 'A', act: { kind: 'closeWrapup' } },
		{ at: 20_000, who: 'A', act: { kind: 'hangUp', by: 'either' } },
		{ at: 20_500, who: 'A', act: { kind: 'awaitWrapup' } },
		{ at: 24_000, who: 'A', act: { kind: 'pressDone' }, finishing: true },
		{ at: 24_300, who: 'A', act: { kind: 'awaitEnd' }, finishing: true },
	],
};
