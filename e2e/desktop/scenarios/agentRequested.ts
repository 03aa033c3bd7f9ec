import { codedAndDone, ended, taken } from './commonSteps.ts';
import { type Scenario, step } from './scenario.ts';

const call = taken({ medium: 'call', prompt: 'agentRequested', timeoutMs: 60_000 });

/** S5: after-call work only on request: without one the tool never comes, with one it is as if time-boxed. */
export const agentRequested: readonly [Scenario, Scenario] = [
	{
		name: 'S5a',
		story: 'After-call work on request: not asked for',
		steps: [...call, step(20_000, 'A', { kind: 'hangUp', by: 'either' }), step(20_300, 'A', { kind: 'awaitGone' })],
	},
	{
		name: 'S5b',
		story: 'After-call work on request: asked for during the call',
		steps: [...call, step(12_000, 'A', { kind: 'requestWork' }), ...ended(), ...codedAndDone(1)],
	},
];
