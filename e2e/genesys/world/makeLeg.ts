import type { Medium } from '../../../src/genesys/medium.ts';
import type { CommunicationState, SimulatedCommunication } from './simulatedConversation.ts';
import type { WorldState } from './worldState.ts';

const providers = {
	call: 'Edge',
	callback: 'PureCloud Callback',
	email: 'PureCloud Email',
	message: 'PureCloud Messaging',
	social: 'PureCloud Social',
	video: 'PureCloud Video',
	cobrowse: 'PureCloud Cobrowse',
	screenshare: 'PureCloud Screenshare',
} as const satisfies Record<Medium, string>;

/** A new communication that starts now. */
export function makeLeg(
	{ random, now }: WorldState,
	medium: Medium,
	direction: SimulatedCommunication['direction'],
	state: CommunicationState,
): SimulatedCommunication {
	const startTime = now();
	const begun = state === 'alerting' || state === 'dialing';
	return {
		id: random.uuid(),
		medium,
		state,
		direction,
		provider: providers[medium],
		startAlertingTime: startTime,
		...(begun ? {} : { connectedTime: startTime }),
		...(state === 'terminated' ? { disconnectedTime: startTime } : {}),
		afterCallWorkRequired: false,
	};
}
