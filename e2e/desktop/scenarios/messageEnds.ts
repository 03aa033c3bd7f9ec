import { codedAndDone, ended, taken } from './commonSteps.ts';
import type { Scenario } from './scenario.ts';

/** S9: a message conversation that the customer leaves; its card stays, and there is no time limit. */
export const messageEnds: Scenario = {
	name: 'S9',
	story: 'Message: the customer leaves, the wrap-up has all the time',
	steps: [...taken({ medium: 'message', prompt: 'mandatory' }), ...ended('customer'), ...codedAndDone(3)],
};
