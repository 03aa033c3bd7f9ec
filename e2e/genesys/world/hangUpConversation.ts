import { endLegs } from './endLegs.ts';
import type { SimulatedParticipant } from './simulatedConversation.ts';
import { agentParticipants, isLive, requireConversation, type WorldState } from './worldState.ts';

function leaveOthers(state: WorldState, parties: readonly SimulatedParticipant[]): void {
	for (const party of parties) {
		for (const communication of party.communications.filter(isLive)) {
			communication.state = 'terminated';
			communication.disconnectedTime = state.now();
			party.endTime = state.now();
		}
	}
}

/**
 * Ends the interaction, or one agent's part in it. The customer's end ends it for all. An agent leaves, by default the
 * one who came last; when no other agent stays, it is over for the customer as well.
 */
export function hangUpConversation(
	state: WorldState,
	conversationId: string,
	by: 'agent' | 'customer',
	agentId?: string,
): void {
	const conversation = requireConversation(state, conversationId);
	const hasLive = ({ communications }: SimulatedParticipant): boolean => communications.some(isLive);
	const agents = agentParticipants(conversation).filter(hasLive);
	const leaving = agents.findLast(({ userId }) => agentId === undefined || userId === agentId);
	if (leaving === undefined) return;
	const parties = by === 'customer' ? agents : [leaving];
	if (parties.length === agents.length) {
		leaveOthers(
			state,
			conversation.participants.filter((party) => !parties.includes(party)),
		);
	}
	endLegs(state, conversation, parties, { disconnectType: by === 'agent' ? 'client' : 'peer', by });
}
