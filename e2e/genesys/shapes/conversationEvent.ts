import { allMediums, mediumList } from '../../../src/genesys/medium.ts';
import type {
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
} from '../world/simulatedConversation.ts';
import { communicationShape } from './communicationShape.ts';
import { isoTimes, present } from './isoTimes.ts';
import { assignedWrapup } from './wrapupShape.ts';

function legEvent(communication: SimulatedCommunication): Record<string, unknown> {
	const { startAlertingTime: _, ...shape } = communicationShape(communication, {
		nameOf: () => undefined,
		drafts: false,
	});
	const { wrapup } = communication;
	return { ...shape, ...(wrapup === undefined ? {} : { wrapup: assignedWrapup(wrapup) }) };
}

function participantEvent(participant: SimulatedParticipant): Record<string, unknown> {
	const { id, purpose, name, userId, queueId, address, attributes, wrapup } = participant;
	const { wrapupRequired, wrapupPrompt, wrapupTimeoutMs } = participant;
	const { connectedTime, endTime, startAcwTime, endAcwTime } = participant;
	const lists = allMediums.map((medium) => {
		const legs = participant.communications.filter((leg) => leg.medium === medium);
		return [mediumList[medium], legs.map(legEvent)] as const;
	});
	return present({
		id,
		purpose,
		name,
		userId,
		queueId,
		address,
		...isoTimes({ connectedTime, endTime, startAcwTime, endAcwTime }),
		wrapupRequired,
		wrapupExpected: wrapupPrompt !== undefined && wrapupPrompt !== 'agentRequested',
		wrapupPrompt,
		wrapupTimeoutMs,
		wrapup: wrapup === undefined ? undefined : assignedWrapup(wrapup),
		attributes,
		...Object.fromEntries(lists.filter(([, legs]) => legs.length > 0)),
	});
}

/**
 * A whole conversation as the topic `v2.users.{id}.conversations` carries it. Differs from the REST shape: no start
 * and end of the conversation, no queue name, wrap-ups without the name of the code, and `wrapupExpected`, which only
 * events have. Source: `ConversationEventTopicConversation`.
 */
export function conversationEvent(conversation: SimulatedConversation): Record<string, unknown> {
	return {
		id: conversation.id,
		participants: conversation.participants.map(participantEvent),
		recordingState: 'none',
	};
}
