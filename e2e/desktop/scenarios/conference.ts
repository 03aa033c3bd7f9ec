import { codedAndDone, ended, taken } from './commonSteps.ts';
import { type Scenario, step } from './scenario.ts';

/** S12: three talk; the colleague leaves first, and after-call work begins only when the last one is gone. */
export const conference: Scenario = {
	name: 'S12',
	story: 'Conference: the second leg ends first, the wrap-up comes with the last',
	steps: [
		...taken({ medium: 'call', prompt: 'mandatory' }),
		step(5000, 'A', { kind: 'consult' }),
		step(8000, 'A', { kind: 'colleagueAnswers' }),
		step(10_000, 'A', { kind: 'conference' }),
		step(15_000, 'A', { kind: 'colleagueLeaves' }),
		...ended('customer'),
		...codedAndDone(0),
	],
};
