import { codedAndDone, ended, taken } from './commonSteps.ts';
import { finishing, type Scenario, step } from './scenario.ts';

const call = taken({ medium: 'call', prompt: 'mandatory' });

/** S15: the interaction has a window of its own besides the desktop, with its wrap-up tool open from the start. */
export const popOut: Scenario = {
	name: 'S15',
	story: 'One interaction in the desktop and in a window of its own',
	steps: [...call, step(8000, 'A', { kind: 'popOut' }), ...ended(), ...codedAndDone(0)],
};

/** S16: the embedded client inside the page of a customer's own system. */
export const embedded: Scenario = {
	name: 'S16',
	story: 'The embedded client in a CRM page',
	page: 'embedded',
	steps: [...call, ...ended(), ...codedAndDone(0)],
};

/** S17: the workspace is closed all the time from before the end of the call, and the time runs out unseen. */
export const collapsed: Scenario = {
	name: 'S17',
	story: 'The workspace is collapsed for the whole of after-call work',
	steps: [
		...taken({ medium: 'call', prompt: 'timeout', timeoutMs: 60_000 }),
		step(15_000, 'A', { kind: 'collapsePanel' }),
		step(20_000, 'A', { kind: 'hangUp', by: 'customer' }),
		finishing(80_000, 'A', { kind: 'awaitEnd' }),
		finishing(80_300, 'A', { kind: 'awaitGone' }),
		finishing(81_000, 'A', { kind: 'expandPanel' }),
	],
};
