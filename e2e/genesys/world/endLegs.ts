import { callbackWithCall } from './owesAfterCallWork.ts';
import type {
	DisconnectType,
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
} from './simulatedConversation.ts';
import { startAfterCallWork } from './startAfterCallWork.ts';
import { isLive, recordChange, type WorldState } from './worldState.ts';

/** With its call a callback goes on until the wrap-up of the call is done, where the call is what owes it. */
function legsThatEnd(state: WorldState, participant: SimulatedParticipant): readonly SimulatedCommunication[] {
	const live = participant.communications.filter(isLive);
	const call = live.filter(({ medium }) => medium === 'call');
	const callGoesFirst = call.length > 0 && callbackWithCall(participant) && state.switches.callbackOwes === 'call';
	return callGoesFirst ? call : live;
}

/**
 * Ends what an agent's party has going on. A ringing leg gets no after-call work; an ended one stays as it is.
 * `by` is for the ground truth.
 */
export function endLegs(
	state: WorldState,
	conversation: SimulatedConversation,
	parties: readonly SimulatedParticipant[],
	end: { readonly disconnectType: DisconnectType; readonly by: string },
): void {
	const legs = parties.flatMap((participant) =>
		legsThatEnd(state, participant).map((communication) => ({ conversation, participant, communication })),
	);
	for (const { communication } of legs) {
		communication.state = 'disconnected';
		communication.disconnectedTime = state.now();
		communication.disconnectType = end.disconnectType;
	}
	recordChange(state, conversation, 'hungUp', { by: end.by, type: end.disconnectType });
	for (const leg of legs) startAfterCallWork(state, leg);
}
