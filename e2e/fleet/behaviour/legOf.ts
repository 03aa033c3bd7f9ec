import type { SimulatedCommunication, SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import { agentParticipant } from '../../genesys/world/worldState.ts';

/** The agent's communication in a conversation; the fleet's conversations have one. */
export function legOf(conversation: SimulatedConversation): SimulatedCommunication {
	const [leg] = agentParticipant(conversation).communications;
	if (leg === undefined) throw new Error(`The agent has no communication in ${conversation.id}.`);
	return leg;
}
