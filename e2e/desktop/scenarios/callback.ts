import { codedAndDone, ended } from './commonSteps.ts';
import { type Scenario, step } from './scenario.ts';

/** S8: a callback whose call ends first: the card stays, the wrap-up is that of the call, and all ends with Done. */
export const callback: Scenario = {
	name: 'S8',
	story: 'Callback: its call ends, the callback with the wrap-up',
	platform: { callbackOwes: 'call' },
	steps: [
		step(0, 'A', { kind: 'offer', medium: 'callback', prompt: 'timeout', timeoutMs: 60_000 }),
		step(2000, 'A', { kind: 'answer' }),
		step(6000, 'A', { kind: 'placeCall' }),
		step(9000, 'A', { kind: 'answer' }),
		...ended(),
		...codedAndDone(2),
	],
};
