import type { WriteRoute } from '../genesys/writeRoute.ts';
import type { ChosenBy } from '../protocol/snapshot.ts';
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
	/** What chose it, where that was not the agent's hand just now. */
	readonly by?: ChosenBy;
	/** How long it can be taken back, where that is not for the settings to say. */
	readonly undoMilliseconds?: number;
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
	/** Ids of the codes that policy wants notes for; without it, none. */
	readonly needsNotes?: ReadonlySet<string>;
};

/** An intent for the outbox, or why there is none. */
export type MadeIntent =
	| { readonly kind: 'made'; readonly intent: Intent }
	| { readonly kind: 'rejected'; readonly reason: 'alreadyChosen' | 'unknownCode' | 'tooLate' | 'notesMissing' };

/** A request needs this long at worst before a window closes; the undo time never eats into it. */
const margin = 1500;
/**
 * The follow-up rules of a dialer's campaign run on the first code and cannot be taken back, and what is sent at a moment
 * that was not the agent's comes unawares: there is time to look; in milliseconds.
 */
const shortestUndo = 3000;

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
	const { needsNotes, undoMilliseconds } = circumstances;
	if (needsNotes?.has(code.id) === true && choice.notes.trim() === '') {
		return { kind: 'rejected', reason: 'notesMissing' };
	}
	const startedAt = wrapUp.startedAt ?? wrapUp.noticedAt ?? now;
	const deadline = submitDeadline({ ...wrapUp, startedAt }, now);
	const needsLook = wrapUp.dialer === true || choice.by !== undefined;
	const undo = Math.max(undoMilliseconds, needsLook ? shortestUndo : 0);
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
			...(choice.by === undefined ? {} : { by: choice.by }),
			offer: circumstances.offer,
			queueId: wrapUp.queueId,
			queueName: wrapUp.queueName,
			startedAt,
			noticedAt: wrapUp.noticedAt ?? now,
			...(wrapUp.shownAt === undefined ? {} : { shownAt: wrapUp.shownAt }),
			chosenAt: now,
			deadline,
			requests: entry.requests,
			attempts: 0,
			stage: until > now ? { kind: 'held', until } : { kind: 'sending' },
		},
	};
}
