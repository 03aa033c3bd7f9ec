import type { SimulatedConversation, SimulatedParticipant, WrapupInput } from '../world/simulatedConversation.ts';
import { agentParticipants } from '../world/worldState.ts';
import { namesVersion, staleVersion } from './checkVersion.ts';
import { writerOf } from './communicationWrapupRoutes.ts';
import { conversationAnswer } from './conversationRoutes.ts';
import { findConversation, forbidden } from './findConversation.ts';
import { notAllowedIn, notYetUpdatable } from './gatewayWords.ts';
import { isRecord } from './parseWrapup.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';
import { checkCode, isBehind, isOpen } from './wrapupGuards.ts';

function plain(status: number, message: string): Answer {
	return { status, body: { code: status, message } };
}

function ownParticipant(call: Call, conversation: SimulatedConversation): SimulatedParticipant {
	const own = agentParticipants(conversation, call.agent.id);
	const open = own.findLast(({ communications }) => communications.some(isOpen)) ?? own.at(-1);
	if (open === undefined) throw forbidden(conversation.id);
	return open;
}

/** The wrap-up of a gateway's body, `{"wrapup":{"code":{"id":…},"notes":…}}`; `undefined` when it has another form. */
function parseGatewayWrapup(body: unknown): WrapupInput | undefined {
	const wrapup = isRecord(body) ? body['wrapup'] : undefined;
	const code = isRecord(wrapup) ? wrapup['code'] : undefined;
	const id = isRecord(code) ? code['id'] : undefined;
	const notes = isRecord(wrapup) ? wrapup['notes'] : undefined;
	if (typeof id !== 'string' || id === '') return undefined;
	return { code: id, ...(typeof notes === 'string' ? { notes } : {}) };
}

function closed(call: Call, { endTime }: SimulatedConversation): Answer {
	if (call.platform.world.switches.versionedClosed === '400') {
		return plain(400, notYetUpdatable);
	}
	const current = endTime === undefined ? 'closed' : 'terminated';
	return plain(409, notAllowedIn(current));
}

function patchConversation(call: Call): Answer {
	const conversation = findConversation(call);
	const participant = ownParticipant(call, conversation);
	if (call.ifMatch === undefined) {
		return plain(
			call.platform.world.switches.missingIfMatch === '428' ? 428 : 400,
			'The request must carry If-Match with the version of the conversation.',
		);
	}
	if (!namesVersion(call.ifMatch, conversation)) return staleVersion;
	const wrapup = parseGatewayWrapup(call.body);
	if (wrapup === undefined) return plain(400, 'The wrap-up needs a code with an id.');
	if (!participant.communications.some(isOpen) || isBehind(call, conversation)) return closed(call, conversation);
	checkCode(call, participant, wrapup);
	call.platform.world.storeWrapup({
		conversationId: conversation.id,
		participantId: participant.id,
		wrapup,
		by: writerOf(call),
		immediate: true,
		drop: call.dropWrite,
	});
	return conversationAnswer(call, call.platform.world.conversation(conversation.id) ?? conversation);
}

/**
 * What the dialect `versioned` has besides: an organisation's gateway that locks conversations by version. It answers
 * reads of a conversation itself, so they need no permission of the agent's, and it applies a write at once.
 */
export const versionedRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/conversations/{conversationId}',
		scopes: readScopes('conversations'),
		permissions: [],
		handle: (call) => conversationAnswer(call, findConversation(call)),
	},
	{
		method: 'PATCH',
		path: '/conversations/{conversationId}',
		scopes: ['conversations'],
		permissions: ['conversation:participant:wrapup'],
		handle: patchConversation,
	},
];
