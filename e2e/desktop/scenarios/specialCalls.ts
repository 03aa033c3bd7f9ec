import { codedAndDone, ended, taken } from './commonSteps.ts';
import { finishing, type Scenario, step } from './scenario.ts';

/** S18: a call that the agent dials for no queue; nobody wants a wrap-up. */
export const withoutQueue: Scenario = {
	name: 'S18',
	story: 'Outbound call without a queue',
	steps: [
		...taken({ medium: 'call', prompt: 'no queue' }),
		step(20_000, 'A', { kind: 'hangUp', by: 'either' }),
		step(20_300, 'A', { kind: 'awaitGone' }),
	],
};

function refused(name: string, status: 409 | 500): Scenario {
	return {
		name,
		story: `The write that finishes is refused with ${status}, and the agent presses again`,
		steps: [
			...taken({ medium: 'call', prompt: 'mandatory' }),
			...ended(),
			finishing(24_000, 'A', { kind: 'choose', code: 1 }),
			finishing(26_000, 'A', { kind: 'writeNotes' }),
			finishing(28_000, 'A', { kind: 'refuseNextWrite', status }),
			finishing(28_000, 'A', { kind: 'pressDone' }),
			finishing(28_300, 'A', { kind: 'awaitRefusal' }),
			finishing(33_000, 'A', { kind: 'pressDone' }),
			finishing(33_300, 'A', { kind: 'awaitEnd' }),
		],
	};
}

/** S19: the platform refuses the first attempt to finish. */
export const refusedWrites: readonly [Scenario, Scenario] = [refused('S19a', 500), refused('S19b', 409)];

/** S20: the extension arrives while the call is on; who plays the scenario installs it. */
export const lateInstallation: Scenario = {
	name: 'S20',
	story: 'The extension is installed during the call',
	steps: [
		...taken({ medium: 'call', prompt: 'mandatory' }),
		step(10_000, 'A', { kind: 'outside', name: 'install' }),
		...ended(),
		...codedAndDone(0),
	],
};
