import { skipAfterCallWork } from './endAfterCallWork.ts';
import { putLines } from './sayLines.ts';
import type { SimulatedCommunication } from './simulatedConversation.ts';
import {
	agentParticipants,
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
		for (const participant of agentParticipants(conversation, agentId)) {
			if (participant.wrapupPrompt !== 'optional') continue;
			for (const communication of participant.communications) {
				skipAfterCallWork(state, { conversation, participant, communication }, 'nextInteraction');
			}
		}
	}
}

const ringing = (communication: SimulatedCommunication): boolean =>
	communication.state === 'alerting' || communication.state === 'dialing';

/** An agent takes what rings at them, or the customer takes the call that is being dialled. */
export function answerConversation(state: WorldState, conversationId: string): void {
	const conversation = requireConversation(state, conversationId);
	const participant = agentParticipants(conversation).findLast(({ communications }) => communications.some(ringing));
	if (participant === undefined)
		throw new Error(`Conversation ${conversationId} does not ring; only a ringing one is answered.`);
	const connectedTime = state.now();
	if (participant.connectedTime === undefined) leaveOptionalWork(state, participant.userId);
	participant.connectedTime ??= connectedTime;
	for (const party of [participant, ...conversation.participants.filter(({ purpose }) => purpose === 'customer')]) {
		for (const communication of party.communications.filter(ringing)) {
			communication.state = 'connected';
			communication.connectedTime = connectedTime;
		}
	}
	const { lines = [] } = conversation;
	delete conversation.lines;
	putLines(state, conversation, lines);
	setRoutingStatus(state, conversation, participant.userId, 'INTERACTING');
	recordChange(state, conversation, 'answered', { agentId: participant.userId ?? '' });
}
