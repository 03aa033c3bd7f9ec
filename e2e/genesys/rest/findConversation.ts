import type { Medium } from '../../../src/genesys/medium.ts';
import type {
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
} from '../world/simulatedConversation.ts';
import { PlatformError, type RefusalCode } from './platformError.ts';
import type { Call } from './route.ts';

/** A refusal with the specific code where the operation documents it, else with the general one. */
export function refuse(call: Call, specific: RefusalCode, general: RefusalCode): PlatformError {
	const documented = call.route.documents?.includes(specific) === true;
	return documented ? new PlatformError(specific) : new PlatformError(general, { meaning: specific });
}

/** The refusal about a conversation that is somebody else's. */
export function forbidden(conversationId: string): PlatformError {
	return new PlatformError('not.authorized', { params: { type: 'Conversation', id: conversationId } });
}

function isForgotten(call: Call, conversation: SimulatedConversation): boolean {
	const { world } = call.platform;
	return conversation.endTime !== undefined && world.now() - conversation.endTime > world.switches.forgetAfterMs;
}

/** Whether the calling user takes, or took, part in the conversation. */
export function isParty(call: Call, conversation: SimulatedConversation): boolean {
	return conversation.participants.some((participant) => participant.userId === call.agent.id);
}

/**
 * The conversation of the path, as the API shows it now. Throws 404 when there is none, and 403 when it is neither the caller's own nor open to
 * a caller with the right to view communications, or when it ended too long ago (see the switches).
 */
export function findConversation(call: Call): SimulatedConversation {
	const id = call.parameter('conversationId');
	const conversation = call.platform.world.conversation(id);
	const missing = (): PlatformError => refuse(call, 'conversation.error.conversation.not.found', 'not.found');
	const { world } = call.platform;
	if (conversation === undefined ? world.isForgotten(id) : isForgotten(call, conversation)) {
		throw world.switches.forgotten === 'forbidden' ? forbidden(id) : missing();
	}
	if (conversation === undefined) throw missing();
	const mayView = call.agent.permissions.includes('conversation:communication:view');
	if (!isParty(call, conversation) && !mayView) throw forbidden(id);
	return world.visible(conversation);
}

/** The participant of the path. */
export function findParticipant(call: Call, conversation: SimulatedConversation): SimulatedParticipant {
	const id = call.parameter('participantId');
	const participant = conversation.participants.find((party) => party.id === id);
	if (participant === undefined) throw refuse(call, 'conversation.error.not.conversation.participant', 'not.found');
	return participant;
}

/** The communication of the path. */
export function findCommunication(call: Call, participant: SimulatedParticipant): SimulatedCommunication {
	const id = call.parameter('communicationId');
	const communication = participant.communications.find((leg) => leg.id === id);
	if (communication === undefined) throw refuse(call, 'conversation.error.communication.not.found', 'not.found');
	return communication;
}

/** Whether a conversation has a communication of the medium. */
export function hasMedium(conversation: SimulatedConversation, medium: Medium): boolean {
	return conversation.participants.some((party) => party.communications.some((leg) => leg.medium === medium));
}
