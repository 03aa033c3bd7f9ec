import type { SimulatedParticipant } from './simulatedConversation.ts';
import { startAfterCallWork } from './startAfterCallWork.ts';
import { agentParticipant, type Leg, recordChange, requireConversation, type WorldState } from './worldState.ts';

function isLive({ state }: { readonly state: string }): boolean {
	return state === 'alerting' || state === 'connected';
}

function leaveOthers(state: WorldState, parties: readonly SimulatedParticipant[]): void {
	for (const party of parties) {
		for (const communication of party.communications.filter(isLive)) {
			communication.state = 'terminated';
			communication.disconnectedTime = state.now();
			party.endTime = state.now();
		}
	}
}

/** Ends the interaction itself. A ringing one is abandoned and gets no after-call work; an ended one stays as it is. */
export function hangUpConversation(state: WorldState, conversationId: string, by: 'agent' | 'customer'): void {
	const conversation = requireConversation(state, conversationId);
	const participant = agentParticipant(conversation);
	const live = participant.communications.filter(isLive);
	if (live.length === 0) return;
	leaveOthers(
		state,
		conversation.participants.filter((party) => party !== participant),
	);
	for (const communication of live) {
		communication.state = 'disconnected';
		communication.disconnectedTime = state.now();
		communication.disconnectType = by === 'agent' ? 'client' : 'peer';
	}
	recordChange(state, conversation, 'hungUp', { by });
	for (const communication of live) {
		const leg: Leg = { conversation, participant, communication };
		startAfterCallWork(state, leg);
	}
}
