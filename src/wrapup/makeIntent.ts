import type { WriteRoute } from '../genesys/writeRoute.ts';
import { submitDeadline } from './deadline.ts';
import type { Intent, IntentOwner } from './intent.ts';
import { mayChoose } from './lifecycle.ts';
import type { Offer } from './offer.ts';
import type { BookEntry } from './wrapUpBook.ts';

/** What the agent ordered. */
export type Choice = {
	readonly codeId: string;
	readonly notes: string;
	readonly seenCodeId: string | null;
	readonly rank: number | null;
};

/** The circumstances of a choice; times in milliseconds since 1970. */
export type Circumstances = {
	readonly id: string;
	readonly now: number;
	readonly owner: IntentOwner;
	readonly route: WriteRoute;
	readonly undoMilliseconds: number;
	/** The code of the agent's last choice for this wrap-up where the platform holds it: a new choice corrects it. */
	readonly ownCodeId?: string | null;
	/** What was suggested for it. */
	readonly offer: Offer;
};

/** An intent for the outbox, or why there is none. */
export type MadeIntent =
	| { readonly kind: 'made'; readonly intent: Intent }
	| { readonly kind: 'rejected'; readonly reason: 'alreadyChosen' | 'unknownCode' | 'tooLate' };

/** A request needs this long at worst before a window closes; the undo time never eats into it. */
const margin = 1500;
/**
 * The follow-up rules of a dialer's campaign run on the first code and cannot be taken back, so there is time to look;
 * in milliseconds.
 */
const shortestDialerUndo = 3000;

/**
 * Turns an order of the panel into an intent for the outbox. Refused when the window is over, when another choice is on
 * its way (a double click is one intent), or when the code is not one the platform gave for this participant.
 */
export function makeIntent(choice: Choice, entry: BookEntry, circumstances: Circumstances): MadeIntent {
	const { wrapUp, codes } = entry;
	const { now } = circumstances;
	if (wrapUp.phase.kind === 'submitting' || wrapUp.phase.kind === 'conflict') {
		return { kind: 'rejected', reason: 'alreadyChosen' };
	}
	if (!mayChoose(wrapUp)) return { kind: 'rejected', reason: 'tooLate' };
	const code = codes?.find(({ id }) => id === choice.codeId);
	if (code === undefined) return { kind: 'rejected', reason: 'unknownCode' };
	const startedAt = wrapUp.startedAt ?? wrapUp.noticedAt ?? now;
	const deadline = submitDeadline({ ...wrapUp, startedAt }, now);
	const undo = Math.max(circumstances.undoMilliseconds, wrapUp.dialer === true ? shortestDialerUndo : 0);
	const until = Math.min(now + undo, deadline - margin);
	return {
		kind: 'made',
		intent: {
			id: circumstances.id,
			key: wrapUp.key,
			owner: circumstances.owner,
			target: wrapUp.target,
			route: circumstances.route,
			code: { id: code.id, name: code.name },
			notes: choice.notes,
			seenCodeId: choice.seenCodeId,
			mayReplaceNotes: circumstances.ownCodeId === code.id,
			rank: choice.rank,
			offer: circumstances.offer,
			queueId: wrapUp.queueId,
			queueName: wrapUp.queueName,
			startedAt,
			noticedAt: wrapUp.noticedAt ?? now,
			chosenAt: now,
			deadline,
			requests: entry.requests,
			attempts: 0,
			stage: until > now ? { kind: 'held', until } : { kind: 'sending' },
		},
	};
}
			...(wrapUp.shownAt === undefined ? {} : { shownAt: wrapUp.shownAt }),
