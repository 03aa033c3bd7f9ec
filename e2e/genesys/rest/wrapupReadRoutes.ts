import { allMediums, hasOwnOperations, type Medium, mediumPath } from '../../../src/genesys/medium.ts';
import { codeShape } from '../shapes/codeShape.ts';
import { assignedWrapup } from '../shapes/wrapupShape.ts';
import type { SimulatedCommunication, StoredWrapup } from '../world/simulatedConversation.ts';
import { findCommunication, findConversation, findParticipant } from './findConversation.ts';
import { PlatformError } from './platformError.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';

function answerWith(call: Call, stored: StoredWrapup | undefined, draft: StoredWrapup | undefined): Answer {
	const wanted = call.query.get('provisional') === 'true' ? (draft ?? stored) : stored;
	if (wanted !== undefined) return { status: 200, body: assignedWrapup(wanted) };
	if (call.platform.world.switches.noWrapupYet === 'notFound') throw new PlatformError('not.found');
	return { status: 200, body: {} };
}

function lastDraft(communications: readonly SimulatedCommunication[]): StoredWrapup | undefined {
	return communications.findLast((leg) => leg.provisionalWrapup !== undefined)?.provisionalWrapup;
}

function ofParticipant(call: Call): Answer {
	const participant = findParticipant(call, findConversation(call));
	return answerWith(call, participant.wrapup, lastDraft(participant.communications));
}

function ofCommunication(call: Call): Answer {
	const communication = findCommunication(call, findParticipant(call, findConversation(call)));
	return answerWith(call, communication.wrapup, communication.provisionalWrapup);
}

function codesOfParticipant(call: Call): Answer {
	const { queueId } = findParticipant(call, findConversation(call));
	const queue = call.platform.world.queues.find((candidate) => candidate.id === queueId);
	return { status: 200, body: (queue?.codes ?? []).map(codeShape) };
}

const conversationUnknown = 'conversation.error.conversation.not.found';
const participantUnknown = 'conversation.error.not.conversation.participant';

function read(path: string, documents: readonly string[], handle: Route['handle']): Route {
	return { method: 'GET', path, scopes: readScopes('conversations'), permissions: [], documents, handle };
}

const documentedOfParticipant: Partial<Record<Medium, readonly string[]>> = {
	call: [conversationUnknown, participantUnknown],
	callback: [conversationUnknown, participantUnknown],
};

function mediumRoutes(medium: Medium): readonly Route[] {
	const base = `/conversations/${mediumPath[medium]}/{conversationId}/participants/{participantId}`;
	const leg = read(`${base}/communications/{communicationId}/wrapup`, [conversationUnknown], ofCommunication);
	if (!hasOwnOperations(medium)) return [leg];
	return [
		read(`${base}/wrapup`, documentedOfParticipant[medium] ?? [], ofParticipant),
		read(`${base}/wrapupcodes`, [], codesOfParticipant),
		leg,
	];
}

const generic = '/conversations/{conversationId}/participants/{participantId}';

/** Reading the stored wrap-up on all three levels, and the codes that are valid for a participant (a bare array). */
export const wrapupReadRoutes: readonly Route[] = [
	...allMediums.flatMap(mediumRoutes),
	read(`${generic}/wrapup`, [conversationUnknown], ofParticipant),
	read(`${generic}/wrapupcodes`, [], codesOfParticipant),
];
