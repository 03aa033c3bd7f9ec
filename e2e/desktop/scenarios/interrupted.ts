import { codedAndDone, ended, taken } from './commonSteps.ts';
import { finishing, type Scenario } from './scenario.ts';

const timeBoxed = [...taken({ medium: 'call', prompt: 'timeout', timeoutMs: 60_000 }), ...ended()];

/** S13: the page is loaded anew in the middle of after-call work, and comes back with the tool already open. */
export const reloaded: Scenario = {
	name: 'S13',
	story: 'Reload during after-call work, then done',
	steps: [
		...taken({ medium: 'call', prompt: 'mandatory' }),
		...ended(),
		finishing(24_000, 'A', { kind: 'reload' }),
		finishing(24_500, 'A', { kind: 'awaitWrapup' }),
		...codedAndDone(0),
	],
};

/** S14: the session ends during after-call work, because of another one or by the agent; the platform's time goes on. */
export const sessionEnds: readonly [Scenario, Scenario] = [
	{
		name: 'S14a',
		story: 'The session is opened elsewhere during after-call work',
		steps: [
			...timeBoxed,
			finishing(26_000, 'A', { kind: 'invalidateSession' }),
			finishing(80_000, 'A', { kind: 'awaitEnd' }),
		],
	},
	{
		name: 'S14b',
		story: 'The agent logs out during after-call work',
		steps: [...timeBoxed, finishing(26_000, 'A', { kind: 'logOut' }), finishing(80_000, 'A', { kind: 'awaitEnd' })],
	},
];
