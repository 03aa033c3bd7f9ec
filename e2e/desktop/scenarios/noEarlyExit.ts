import { ended, taken } from './commonSteps.ts';
import { finishing, type Scenario } from './scenario.ts';

/** S3: after-call work of a fixed length; the button saves, and the tool stays until the time is over. */
export const noEarlyExit: Scenario = {
	name: 'S3',
	story: 'No early exit: saved before the time is over, and the tool stays',
	steps: [
		...taken({ medium: 'call', prompt: 'forcedTimeout', timeoutMs: 60_000 }),
		...ended(),
		finishing(28_000, 'A', { kind: 'choose', code: 1 }),
		finishing(33_000, 'A', { kind: 'pressDone' }),
		finishing(80_000, 'A', { kind: 'awaitEnd' }),
	],
};
