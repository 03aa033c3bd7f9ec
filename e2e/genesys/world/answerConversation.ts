import { skipAfterCallWork } from './endAfterCallWork.ts';
import {
	agentParticipant,
	openConversations,
	recordChange,
	requireConversation,
	setRoutingStatus,
	type WorldState,
} from './worldState.ts';

/** Optional after-call work of the same agent is over once the next interaction is taken (see the switch). */
function leaveOptionalWork(state: WorldState, agentId: string | undefined): void {
	if (!state.switches.optionalEndsAtNextAnswer) return;
	for (const conversation of openConversations(state, agentId)) {
		const participant = agentParticipant(conversation);
		if (participant.wrapupPrompt !== 'optional') continue;
		for (const communication of participant.communications) {
			skipAfterCallWork(state, { conversation, participant, communication }, 'nextInteraction');
		}
	}
}

/** The agent takes a ringing conversation. */
export function answerConversation(state: WorldState, conversationId: string): void {
	const conversation = requireConversation(state, conversationId);
	const participant = agentParticipant(conversation);
	const ringing = participant.communications.filter((communication) => communication.state === 'alerting');
	if (ringing.length === 0)
		throw new Error(`Conversation ${conversationId} does not ring; only a ringing one is answered.`);
	leaveOptionalWork(state, participant.userId);
	for (const communication of ringing) {
		communication.state = 'connected';
		communication.connectedTime = state.now();
	}
	participant.connectedTime = state.now();
	setRoutingStatus(state, conversation, 'INTERACTING');
	recordChange(state, conversation, 'answered');
}
