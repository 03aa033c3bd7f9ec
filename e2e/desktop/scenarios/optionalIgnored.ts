import { ended, taken } from './commonSteps.ts';
import { finishing, type Scenario } from './scenario.ts';

/** S4: optional after-call work that the agent ignores by answering the next call; that one is finished without a code. */
export const optionalIgnored: Scenario = {
	name: 'S4',
	story: 'Optional after-call work: the next call is answered instead',
	steps: [
		...taken({ medium: 'call', prompt: 'optional' }),
		...ended(),
		finishing(26_000, 'B', { kind: 'offer', medium: 'call', prompt: 'optional' }),
		finishing(30_000, 'B', { kind: 'answer' }),
		finishing(30_300, 'A', { kind: 'awaitEnd' }),
		finishing(31_000, 'A', { kind: 'awaitGone' }),
		finishing(44_000, 'B', { kind: 'hangUp', by: 'customer' }),
		finishing(44_500, 'B', { kind: 'awaitWrapup' }),
		finishing(50_000, 'B', { kind: 'pressDone' }),
		finishing(50_300, 'B', { kind: 'awaitEnd' }),
	],
};
