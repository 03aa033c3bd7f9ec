import type { OrderAnswer } from '../protocol/messages.ts';
import { codesNamed } from './codesNamed.ts';
import type { Drafts } from './createDrafts.ts';
import type { ProvisionalDraft } from './createProvisional.ts';
import type { Talking } from './createTalking.ts';
import type { DeskPorts } from './deskPorts.ts';
import type { Intent } from './intent.ts';
import { type Choice, makeIntent } from './makeIntent.ts';
import { mayTryAgain } from './mayTryAgain.ts';
import type { Offer } from './offer.ts';
import type { Outbox } from './outbox.ts';
import type { BookEntry, WrapUpBook } from './wrapUpBook.ts';

const done: OrderAnswer = { kind: 'done' };
const rejected = (reason: Extract<OrderAnswer, { kind: 'rejected' }>['reason']): OrderAnswer => ({
	kind: 'rejected',
	reason,
});

/** The code the platform holds by our own write; what it held already may be somebody else's, notes included. */
function appliedCode(intent: Intent | null): string | null {
	const isOurs = intent?.stage.kind === 'ended' && intent.stage.outcome.kind === 'applied';
	return isOurs ? intent.code.id : null;
}

/** The parts of the desk that orders act on. */
export type DeskOrderParts = {
	readonly book: WrapUpBook;
	readonly outbox: Outbox;
	readonly drafts: Drafts;
	readonly talking: Talking;
	readonly latestIntent: (key: string) => Intent | null;
	readonly offer: (entry: BookEntry, codeId: string) => Offer;
};

/** What an agent may order in the panel. Each order is done, or rejected with the reason. */
export function createDeskOrders(
	ports: DeskPorts,
	{ book, outbox, drafts, talking, latestIntent, offer }: DeskOrderParts,
) {
	/** Puts an ended choice, and with it perhaps its wrap-up and notes that never left, out of sight. */
	const acknowledge = async (key: string): Promise<OrderAnswer> => {
		const intent = latestIntent(key);
		if (intent !== null && intent.stage.kind !== 'ended') return rejected('alreadyChosen');
		const wrapUp = book.find(key)?.wrapUp;
		const outcome = intent?.stage.kind === 'ended' ? intent.stage.outcome : null;
		if (intent !== null) await outbox.forget(intent.id);
		if (outcome === null || wrapUp === undefined || !mayTryAgain(wrapUp, outcome)) {
			book.dismiss(key);
			talking.forget(key);
			await drafts.drop(key);
		}
		ports.onChange();
		return done;
	};

	const take = async (key: string, choice: Choice, id: string): Promise<OrderAnswer> => {
		if (outbox.live().some((intent) => intent.id === id)) return done;
		const entry = book.find(key);
		const owner = ports.owner();
		if (owner === null) return rejected('notSignedIn');
		// One that was put away is not shown, so nobody would see how this choice ends.
		if (entry === undefined || entry.dismissed) return rejected('gone');
		const { undoSeconds, writeRoute, requiredNotesCodes = [] } = ports.settings();
		const previous = latestIntent(key);
		const made = makeIntent(choice, entry, {
			id,
			now: ports.clock.now(),
			owner,
			route: writeRoute,
			undoMilliseconds: choice.undoMilliseconds ?? undoSeconds * 1000,
			needsNotes: codesNamed(requiredNotesCodes, entry.wrapUp, entry.codes ?? []),
			ownCodeId: appliedCode(previous),
			offer: offer(entry, choice.codeId),
		});
		if (made.kind === 'rejected') return made;
		// Marked before anything is awaited, so that a second click meanwhile finds the choice taken.
		book.apply(key, { kind: 'chosen', intentId: made.intent.id });
		await drafts.save(key, owner.userId, choice.notes);
		try {
			await outbox.add(made.intent);
		} catch (error) {
			ports.onTrouble(error);
			const outcome = { kind: 'withdrawn' } as const;
			book.apply(key, { kind: 'settled', intentId: made.intent.id, outcome, at: ports.clock.now() });
			return rejected('storage');
		}
		if (previous !== null) await outbox.forget(previous.id).catch(ports.onTrouble);
		return done;
	};

	const taking = new Map<string, Promise<OrderAnswer>>();

	/**
	 * Takes a choice. `id` is the panel's, which repeats an order whose answer was lost with the worker: the same id is the
	 * same choice, and has the same answer.
	 */
	const choose = (key: string, choice: Choice, id = ports.newId()): Promise<OrderAnswer> => {
		const answer = taking.get(id) ?? take(key, choice, id).finally(() => taking.delete(id));
		taking.set(id, answer);
		return answer;
	};

	const saveDraft = async (key: string, notes: string): Promise<OrderAnswer> => {
		const owner = ports.owner();
		if (owner === null) return rejected('notSignedIn');
		// Notes that come after their wrap-up was put away would lie on the disk with nobody to see them.
		if (book.find(key)?.dismissed !== false) return rejected('gone');
		talking.draft(key, { notes });
		return (await drafts.save(key, owner.userId, notes)) ? done : rejected('storage');
	};

	/**
	 * Notes and a code chosen early, while the conversation goes on; null takes the code back. Where policy has drafts saved
	 * at the platform, they are saved there too.
	 */
	const arm = async (key: string, draft: ProvisionalDraft): Promise<OrderAnswer> => {
		const owner = ports.owner();
		if (owner === null) return rejected('notSignedIn');
		const answer = talking.arm(key, draft);
		if (answer.kind === 'rejected') return answer;
		const kept = await drafts.arm(key, owner.userId, draft.codeId);
		const saved = await saveDraft(key, draft.notes);
		ports.onChange();
		return kept ? saved : rejected('storage');
	};

	return { choose, acknowledge, saveDraft, arm };
}

/** See {@link createDeskOrders}. */
export type DeskOrders = ReturnType<typeof createDeskOrders>;
