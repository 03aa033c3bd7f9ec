import { type Medium, mediumPath } from '../../../src/genesys/medium.ts';
import type {
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
} from '../world/simulatedConversation.ts';
import { shownState } from './communicationShape.ts';
import { isoTimes, present } from './isoTimes.ts';
import { messageDetails } from './messageShape.ts';
import type { ShapeView } from './shapeView.ts';
import { wrapupShape } from './wrapupShape.ts';

function reference(kind: string, id: string | undefined, name?: string): Record<string, unknown> | undefined {
	return id === undefined ? undefined : present({ id, name, selfUri: `/api/v2/${kind}/${id}` });
}

function legFields(communication: SimulatedCommunication): Record<string, unknown> {
	const { direction, disconnectType, provider, startAlertingTime } = communication;
	return present({
		state: shownState(communication),
		direction,
		disconnectType,
		provider,
		held: false,
		messages: communication.messages?.map(messageDetails),
		...isoTimes({ startAlertingTime }),
	});
}

function flatParticipant(participant: SimulatedParticipant, medium: Medium, view: ShapeView): Record<string, unknown> {
	const { id, purpose, name, address, attributes, userId, queueId, queueName, wrapup } = participant;
	const { wrapupRequired, wrapupPrompt, wrapupTimeoutMs, wrapupSkipped } = participant;
	const { startTime, connectedTime, endTime, startAcwTime, endAcwTime } = participant;
	const communication = participant.communications.findLast((leg) => leg.medium === medium);
	return present({
		id,
		purpose,
		name,
		address,
		...(communication === undefined ? {} : legFields(communication)),
		...isoTimes({ startTime, connectedTime, endTime, startAcwTime, endAcwTime }),
		user: reference('users', userId),
		queue: reference('routing/queues', queueId, queueName),
		attributes,
		wrapupRequired,
		wrapupPrompt,
		wrapupTimeoutMs,
		wrapupSkipped,
		wrapup: wrapup === undefined ? undefined : wrapupShape(wrapup, view),
	});
}

/**
 * A conversation as the operations of one medium show it: participants one level flatter, without the ids of the
 * communications and without `afterCallWork`. Source: `CallConversation` and its sisters.
 */
export function mediaConversationShape(
	conversation: SimulatedConversation,
	medium: Medium,
	view: ShapeView,
): Record<string, unknown> {
	const { id, participants } = conversation;
	return {
		id,
		participants: participants.map((participant) => flatParticipant(participant, medium, view)),
		otherMediaUris: [],
		selfUri: `/api/v2/conversations/${mediumPath[medium]}/${id}`,
	};
}
