import type { SimulatedCommunication, SimulatedParticipant } from './simulatedConversation.ts';
import type { Leg, WorldState } from './worldState.ts';

const wasTalked = ({ connectedTime }: SimulatedCommunication): boolean => connectedTime !== undefined;

/** A callback's own leg and the call that was placed for it, where both were connected. */
export function callbackWithCall({ communications }: SimulatedParticipant): boolean {
	return (['callback', 'call'] as const).every((wanted) =>
		communications.some((leg) => leg.medium === wanted && wasTalked(leg)),
	);
}

/** Which of a callback's two legs owes the wrap-up is a switch; every other leg owes its own. */
function isTheOneThatOwes(state: WorldState, { participant, communication }: Leg): boolean {
	const { callbackOwes } = state.switches;
	return !callbackWithCall(participant) || callbackOwes === 'both' || callbackOwes === communication.medium;
}

/** Whether after-call work follows the end of a leg: an answered one with a prompt, asked for where it must be. */
export function owesAfterCallWork(state: WorldState, leg: Leg): boolean {
	const { participant, communication } = leg;
	if (!wasTalked(communication) || participant.wrapupPrompt === undefined) return false;
	if (participant.wrapupPrompt === 'agentRequested' && !communication.afterCallWorkRequired) return false;
	return isTheOneThatOwes(state, leg);
}
