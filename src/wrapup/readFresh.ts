import type { Answer } from '../genesys/answer.ts';
import type { Client } from '../genesys/client.ts';
import type { OwnCommunication } from '../genesys/conversation.ts';
import {
	type FlattenedAfterCallWork,
	getFlattenedAfterCallWork,
	getOwnCommunications,
	listMyCommunications,
} from '../genesys/conversations.ts';
import { readWrapUp, type WrapUpTarget } from '../genesys/wrapUpRoutes.ts';
import type { Fresh } from './decideFresh.ts';
import { isGone } from './isGone.ts';

/** What {@link readFresh} needs to know beside the target. */
export type ReadFreshOptions = {
	readonly userId: string;
	/** The route of the write asks for a version, which only the single conversation offers. */
	readonly wantVersion: boolean;
};

function windowOf(communication: OwnCommunication): Fresh['window'] {
	switch (communication.afterCallWork) {
		case 'pending':
			return 'open';
		case 'complete':
			return 'complete';
		case 'skipped':
			return 'skipped';
		case 'notApplicable':
			return 'closed';
		case 'none':
			return communication.state === 'over' ? 'closed' : 'notYet';
	}
}

function windowOfFlattened({ state }: FlattenedAfterCallWork, stored: Fresh['stored']): Fresh['window'] {
	switch (state) {
		case 'pending':
			return 'open';
		case 'notYet':
		case 'complete':
		case 'skipped':
			return state;
		case 'unknown':
			return 'closed';
		case 'untold':
			// Nothing is stored, so nothing can be overwritten: the answer to a write will tell.
			return stored === null ? 'open' : 'complete';
	}
}

const isTarget = (target: WrapUpTarget) => (communication: OwnCommunication) =>
	communication.participantId === target.participantId &&
	(target.communicationId === null || communication.communicationId === target.communicationId);

/**
 * Reads the platform's truth about one wrap-up, right before a write. First the generic shape, which tells everything
 * in one request. Absence there is no proof that the window is over, and a 403 is never an outcome: the media shape and
 * the stored wrap-up, which need no permission, are asked then. Only where both of them are unknown (404) is it gone.
 */
export async function readFresh(
	client: Client,
	target: WrapUpTarget,
	options: ReadFreshOptions,
): Promise<Answer<Fresh>> {
	const generic = options.wantVersion
		? await getOwnCommunications(client, target.conversationId, options.userId)
		: await listMyCommunications(client, options.userId);
	if (generic.kind === 'failed') {
		const { failure } = generic;
		const mayBeReadElsewhere = failure.kind === 'http' && [400, 403, 404].includes(failure.status);
		return mayBeReadElsewhere ? await readAround(client, target) : generic;
	}
	const found = generic.value
		.filter(({ conversationId }) => conversationId === target.conversationId)
		.find(isTarget(target));
	if (found === undefined) return await readAround(client, target);
	const { stored, version } = found;
	return { ...generic, value: { window: windowOf(found), stored, version } };
}

async function readAround(client: Client, target: WrapUpTarget): Promise<Answer<Fresh>> {
	const work = await getFlattenedAfterCallWork(client, target);
	if (work.kind === 'failed' && !isGone(work.failure)) return work;
	const stored = await readWrapUp(client, target);
	if (stored.kind === 'failed' && !isGone(stored.failure)) return stored;
	const known = stored.kind === 'ok' ? 'closed' : 'gone';
	const held = stored.kind === 'ok' ? stored.value : null;
	const window = work.kind === 'ok' ? windowOfFlattened(work.value, held) : known;
	return {
		kind: 'ok',
		value: { window, stored: held, version: null },
		version: null,
		correlationId: null,
	};
}
