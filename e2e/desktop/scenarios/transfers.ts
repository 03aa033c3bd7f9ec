import { codedAndDone, taken } from './commonSteps.ts';
import { finishing, type Scenario, step } from './scenario.ts';

const call = taken({ medium: 'call', prompt: 'mandatory' });
const platform = { afterTransfer: 'byPrompt', takenOver: 'owesNothing' } as const;

/** S7: the agent hands the call on, at once or after a consult, and owes a wrap-up all the same. */
export const transfers: readonly [Scenario, Scenario] = [
	{
		name: 'S7a',
		story: 'Blind transfer, and the agent wraps up',
		platform,
		steps: [
			...call,
			step(20_000, 'A', { kind: 'transfer', as: 'blind' }),
			step(20_500, 'A', { kind: 'awaitWrapup' }),
			...codedAndDone(0),
			finishing(36_000, 'A', { kind: 'customerLeaves' }),
		],
	},
	{
		name: 'S7b',
		story: 'Consult, then transfer, and the agent wraps up',
		platform,
		steps: [
			...call,
			step(8000, 'A', { kind: 'consult' }),
			step(12_000, 'A', { kind: 'colleagueAnswers' }),
			step(20_000, 'A', { kind: 'transfer', as: 'consult' }),
			step(20_500, 'A', { kind: 'awaitWrapup' }),
			...codedAndDone(0),
			finishing(36_000, 'A', { kind: 'colleagueLeaves' }),
		],
	},
];
