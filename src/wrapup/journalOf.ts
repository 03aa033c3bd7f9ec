import type { JournalEntry } from '../journal/journalEntry.ts';
import { journalLine } from '../journal/journalLine.ts';
import type { Intent } from './intent.ts';
import type { Offer } from './offer.ts';
import type { BookEntry } from './wrapUpBook.ts';

/** The journal line of a choice that has ended, or null while it has not. */
export function journalOfIntent(intent: Intent): JournalEntry | null {
	const { stage, owner, target, steps, shownAt, by } = intent;
	if (stage.kind !== 'ended') return null;
	const { id, queueId, queueName, code, rank, offer, startedAt, noticedAt, chosenAt, requests } = intent;
	return journalLine({
		id,
		userId: owner.userId,
		conversationId: target.conversationId,
		medium: target.medium,
		queueId,
		queueName,
		code,
		rank,
		startedAt,
		noticedAt,
		chosenAt,
		endedAt: stage.at,
		requests,
		ended: stage.outcome,
		...offer,
		...(by === undefined ? {} : { by }),
		...(shownAt === undefined ? {} : { shownAt }),
		...(steps === undefined ? {} : { steps }),
	});
}

/** The journal line of a wrap-up that ended without a choice made here, or null while it has not. `offerOf` tells what was suggested, for the code that is stored. */
export function journalOfWrapUp(
	{ wrapUp, requests, codes }: BookEntry,
	userId: string,
	offerOf: (codeId: string | null) => Offer,
): JournalEntry | null {
	const { phase, stored, target, shownAt } = wrapUp;
	if (!('outcome' in phase)) return null;
	const codeId = stored === null || stored.provisional ? null : stored.codeId;
	const name = codes?.find(({ id }) => id === codeId)?.name ?? stored?.name ?? codeId ?? '';
	return journalLine({
		id: wrapUp.key,
		userId,
		conversationId: target.conversationId,
		medium: target.medium,
		queueId: wrapUp.queueId,
		queueName: wrapUp.queueName,
		code: codeId === null ? null : { id: codeId, name },
		rank: null,
		startedAt: wrapUp.startedAt ?? phase.at,
		noticedAt: wrapUp.noticedAt ?? phase.at,
		chosenAt: null,
		endedAt: phase.at,
		requests,
		ended: phase.outcome,
		...offerOf(codeId),
		...(shownAt === undefined ? {} : { shownAt }),
	});
}
