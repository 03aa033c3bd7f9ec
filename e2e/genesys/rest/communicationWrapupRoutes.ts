import { allMediums, type Medium, mediumPath } from '../../../src/genesys/medium.ts';
import { checkVersion } from './checkVersion.ts';
import { findCommunication, findConversation, findParticipant, forbidden } from './findConversation.ts';
import { parseWrapup } from './parseWrapup.ts';
import { PlatformError } from './platformError.ts';
import type { Answer, Call, Route } from './route.ts';
import { checkCode, checkWindow, lacksCode } from './wrapupGuards.ts';

/** Who wrote, as the ground truth names it: the OAuth client's name in lower case. */
export function writerOf(call: Call): string {
	const client = call.platform.clients.find((candidate) => candidate.id === call.grant.clientId);
	return client?.id === 'genesys-desktop' ? 'desktop' : (client?.name ?? 'unknown').toLowerCase();
}

function write(call: Call): Answer {
	const conversation = findConversation(call);
	const participant = findParticipant(call, conversation);
	const communication = findCommunication(call, participant);
	if (participant.userId !== call.agent.id) throw forbidden(conversation.id);
	const wrapup = parseWrapup(call.body ?? {});
	if (lacksCode(wrapup)) throw new PlatformError('missing.wrapup.code');
	const stale = checkVersion(call, conversation);
	if (stale !== undefined) return stale;
	checkWindow(call, conversation, [communication]);
	checkCode(call, participant, wrapup);
	call.platform.world.storeWrapup({
		conversationId: conversation.id,
		participantId: participant.id,
		communicationId: communication.id,
		wrapup,
		by: writerOf(call),
		drop: call.dropWrite,
	});
	return { status: 202 };
}

function route(medium: Medium): Route {
	const base = `/conversations/${mediumPath[medium]}/{conversationId}/participants/{participantId}`;
	const own = medium === 'callback' ? ['conversation.error.communication.not.found'] : [];
	return {
		method: 'POST',
		path: `${base}/communications/{communicationId}/wrapup`,
		scopes: ['conversations'],
		permissions: ['conversation:participant:wrapup'],
		documents: ['missing.wrapup.code', ...own],
		handle: write,
	};
}

/** The writer at communication level: 202 and an empty body, applied a moment later. */
export const communicationWrapupRoutes: readonly Route[] = allMediums.map(route);
