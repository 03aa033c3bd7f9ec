import { allMediums, mediumList } from '../../../src/genesys/medium.ts';
import type { SimulatedConversation, SimulatedParticipant } from '../world/simulatedConversation.ts';
import { communicationShape } from './communicationShape.ts';
import { isoTimes, present } from './isoTimes.ts';
import type { ShapeView } from './shapeView.ts';
import { wrapupShape } from './wrapupShape.ts';

function participantShape(participant: SimulatedParticipant, view: ShapeView): Record<string, unknown> {
	const { id, purpose, name, userId, queueId, queueName, address, attributes, wrapup } = participant;
	const { consultParticipantId } = participant;
	const { wrapupRequired, wrapupPrompt, wrapupTimeoutMs, wrapupSkipped } = participant;
	const { startTime, connectedTime, endTime, startAcwTime, endAcwTime } = participant;
	const lists = allMediums.map((medium) => {
		const legs = participant.communications.filter((leg) => leg.medium === medium);
		return [mediumList[medium], legs.map((leg) => communicationShape(leg, view))] as const;
	});
	return present({
		id,
		purpose,
		name,
		userId,
		userUri: userId === undefined ? undefined : `/api/v2/users/${userId}`,
		queueId,
		queueName,
		consultParticipantId,
		address,
		...isoTimes({ startTime, connectedTime, endTime, startAcwTime, endAcwTime }),
		wrapupRequired,
		wrapupPrompt,
		wrapupTimeoutMs,
		wrapupSkipped,
		wrapup: wrapup === undefined ? undefined : wrapupShape(wrapup, view),
		attributes,
		...Object.fromEntries(lists.filter(([, legs]) => legs.length > 0)),
	});
}

/** A conversation in the generic shape of `GET /conversations`: `Conversation`, without a version. */
export function conversationShape(conversation: SimulatedConversation, view: ShapeView): Record<string, unknown> {
	const { id, startTime, endTime, participants } = conversation;
	return {
		id,
		...isoTimes({ startTime, endTime }),
		participants: participants.map((participant) => participantShape(participant, view)),
		recordingState: 'NONE',
		divisions: [{ division: { id: '*', name: '', selfUri: '/api/v2/authorization/divisions/*' }, entities: [] }],
		selfUri: `/api/v2/conversations/${id}`,
	};
}
