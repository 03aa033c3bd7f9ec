import { mediumPath } from '../../../src/genesys/medium.ts';
import { findCommunication, findConversation, findParticipant, forbidden } from './findConversation.ts';
import { isRecord } from './parseWrapup.ts';
import { PlatformError } from './platformError.ts';
import type { Answer, Call, Route } from './route.ts';

function disconnect(call: Call): Answer {
	const conversation = findConversation(call);
	const participant = findParticipant(call, conversation);
	findCommunication(call, participant);
	if (participant.userId !== call.agent.id) throw forbidden(conversation.id);
	if (!isRecord(call.body) || call.body['state'] !== 'disconnected') {
		throw new PlatformError('communication.state.required');
	}
	call.platform.world.hangUp(conversation.id, 'agent', call.agent.id);
	return { status: 200, body: {} };
}

function requestWork(call: Call): Answer {
	const conversation = findConversation(call);
	const participant = findParticipant(call, conversation);
	const communication = findCommunication(call, participant);
	if (participant.userId !== call.agent.id) throw forbidden(conversation.id);
	const required = isRecord(call.body) ? call.body['afterCallWorkRequired'] : undefined;
	if (typeof required !== 'boolean') throw new PlatformError('bad.request');
	if (communication.state !== 'connected') throw new PlatformError('request.conflict');
	call.platform.world.requestAfterCallWork(conversation.id, communication.id, required);
	return { status: 200, body: { afterCallWorkRequired: required } };
}

const leg = '{conversationId}/participants/{participantId}/communications/{communicationId}';

/** Ending one communication, which leaves the wrap-up alone, and asking for after-call work while connected. */
export const communicationRoutes: readonly Route[] = [
	...(['call', 'callback', 'email', 'message'] as const).map(
		(medium): Route => ({
			method: 'PATCH',
			path: `/conversations/${mediumPath[medium]}/${leg}`,
			scopes: ['conversations'],
			permissions: [],
			documents: [
				'communication.state.required',
				...(medium === 'email' ? ['conversation.error.conversation.not.found'] : []),
			],
			handle: disconnect,
		}),
	),
	{
		method: 'PATCH',
		path: `/conversations/aftercallwork/${leg}`,
		scopes: ['conversations'],
		permissions: ['conversation:participant:wrapup'],
		handle: requestWork,
	},
];
