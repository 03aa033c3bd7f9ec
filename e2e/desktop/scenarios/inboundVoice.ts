import type { Scenario } from './scenario.ts';

/** S1: an inbound call; the queue wants a code and sets no limit; the agent chooses one and presses Done. */
export const inboundVoice: Scenario = {
	name: 'S1',
	story: 'Inbound call, code mandatory, no time limit: chosen and done',
	steps: [
		{ at: 0, who: 'A', act: { kind: 'offer', medium: 'call', prompt: 'mandatory' } },
		{ at: 2000, who: 'A', act: { kind: 'answer' } },
		{ at: 20_000, who: 'A', act: { kind: 'hangUp', by: 'either' } },
		{ at: 20_500, who: 'A', act: { kind: 'awaitWrapup' } },
		{ at: 28_000, who: 'A', act: { kind: 'choose', code: 0 }, finishing: true },
		{ at: 33_000, who: 'A', act: { kind: 'pressDone' }, finishing: true },
		{ at: 33_300, who: 'A', act: { kind: 'awaitEnd' }, finishing: true },
	],
};
