import type { OwnCommunication } from '../genesys/conversation.ts';
import type { Entry } from '../protocol/snapshot.ts';
import { codePolicy } from './codePolicy.ts';
import { codesOf } from './codesOf.ts';
import { composeEntry } from './composeEntry.ts';
import type { Drafts } from './createDrafts.ts';
import { createLaterOrders } from './createLaterOrders.ts';
import { createShowing } from './createShowing.ts';
import { createSuggesting } from './createSuggesting.ts';
import { createTalking } from './createTalking.ts';
import { createUnasked } from './createUnasked.ts';
import { windowEnd } from './deadline.ts';
import type { DeskPorts } from './deskPorts.ts';
import { type Intent, isSameOwner } from './intent.ts';
import { isGoodEnd } from './isGoodEnd.ts';
import { journalOfIntent, journalOfWrapUp } from './journalOf.ts';
import type { Outbox } from './outbox.ts';
import type { SubmitPhase } from './submit.ts';
import type { BookEntry, WrapUpBook } from './wrapUpBook.ts';
import { wrapUpOfIntent } from './wrapUpOfIntent.ts';

/** How long a good end stays in sight when the agent does not put it away, in milliseconds. */
const goodEndShown = 30_000;

/** The parts of the desk that {@link createTending} works with. */
export type TendingParts = {
	readonly book: WrapUpBook;
	readonly outbox: Outbox;
	readonly drafts: Drafts;
	/** How far each choice on its way is, by its id. */
	readonly phases: ReadonlyMap<string, SubmitPhase | null>;
	readonly panelIsOpen: () => boolean;
	/** Whether it is known what lies in the outbox; before that nothing is sent unasked. */
	readonly hasBegun: () => boolean;
};

/**
 * All that is done about wrap-ups in sight: what is suggested and shown, what the agent orders, what is sent unasked, and
 * what follows from each end. A life of the worker that sees no conversation has no use for it.
 */
export function createTending(ports: DeskPorts, parts: TendingParts) {
	const { clock, stores } = ports;
	const { book, outbox, drafts, phases, panelIsOpen } = parts;

	const showing = createShowing(book, clock, panelIsOpen);
	const talking = createTalking(ports, book);
	const suggesting = createSuggesting(ports, book, { notesOf: drafts.of, panelIsOpen });

	const latestIntent = (key: string): Intent | null =>
		outbox
			.live()
			.filter((intent) => intent.key === key)
			.reduce<Intent | null>(
				(latest, one) => (latest === null || one.chosenAt >= latest.chosenAt ? one : latest),
				null,
			);

	const orders = createLaterOrders(async () => {
		const { createDeskOrders } = await ports.work.ordering();
		return createDeskOrders(ports, { book, outbox, drafts, talking, latestIntent, offer: suggesting.offer });
	});

	const unasked = createUnasked(ports, { ...parts, advice: suggesting.of, choose: orders.choose, latestIntent });

	const compose = (entry: BookEntry): Entry => {
		const { wrapUp } = entry;
		const intent = latestIntent(wrapUp.key);
		const talk = talking.of(entry);
		return composeEntry({
			wrapUp,
			codes: suggesting.mayShow(entry) ? codesOf(entry) : { kind: 'loading' },
			...suggesting.of(entry),
			intent,
			phase: intent === null ? null : (phases.get(intent.id) ?? null),
			draft: drafts.of(wrapUp.key),
			tentativeCodeId: talking.tentativeCodeId(wrapUp.key) ?? unasked.leftCodeId(wrapUp.key),
			armedCodeId: drafts.armedCodeId(wrapUp.key),
			...codePolicy(ports.settings(), entry),
			...(talk === undefined ? {} : { talking: talk }),
		});
	};

	/** Puts an end that leaves nothing to do out of sight, in a moment, or when no correction is possible any more. */
	const hideLater = async (key: string) => {
		const intent = latestIntent(key);
		const wrapUp = book.find(key)?.wrapUp;
		const end = wrapUp === undefined ? null : windowEnd({ ...wrapUp, startedAt: wrapUp.startedAt ?? 0 });
		await clock.sleep(Math.max(goodEndShown, wrapUp?.window === 'open' ? (end ?? 0) - clock.now() : 0));
		const entry = book.find(key);
		// Another choice for the same wrap-up has an end of its own to show.
		if (entry === undefined || latestIntent(key)?.id !== intent?.id) return;
		if (isGoodEnd(compose(entry))) await orders.acknowledge(key);
	};

	/** What the platform holds now is learned, and its notes are done with. */
	const onStored = async (intent: Intent, at: number) => {
		const { key, code } = intent;
		const entry = book.find(key);
		// Whoever is signed in by now learns nothing from another agent's choice; it is learned when that one is back. What
		// nobody chose teaches nothing.
		if (isSameOwner(intent.owner, ports.owner()) && intent.by !== 'automatic')
			void suggesting.learn(entry ?? wrapUpOfIntent(intent), code.id, at).catch(ports.onTrouble);
		// Whoever corrects the code keeps the notes.
		if (entry === undefined || !compose(entry).correctable) await drafts.drop(key);
		void hideLater(key).catch(ports.onTrouble);
	};

	const onEnded = async (intent: Intent) => {
		if (intent.stage.kind !== 'ended') return;
		const { outcome, at } = intent.stage;
		const { id, key } = intent;
		book.apply(key, { kind: 'settled', intentId: id, outcome, at });
		const line = journalOfIntent(intent);
		if (line !== null) await stores.journal.write(line).catch(ports.onTrouble);
		// The list it was chosen from may be out of date.
		if (outcome.kind === 'refused' && outcome.reason === 'invalid') void book.reloadCodes(key).catch(ports.onTrouble);
		// What was taken back or refused may be sent again, and what was missed may be used elsewhere, so its notes stay.
		if (!/withdrawn|refused|missed/.test(outcome.kind)) await onStored(intent, at);
	};

	const followChoice = async (intent: Intent): Promise<void> => {
		const { key, id: intentId, stage } = intent;
		if (/held|sending|accepted/.test(stage.kind)) book.apply(key, { kind: 'chosen', intentId });
		if (stage.kind === 'conflict') {
			const { found, foundAt } = stage;
			const stored = { codeId: found.id, name: found.name, notes: '', provisional: false, endedAt: foundAt };
			book.apply(key, { kind: 'conflicted', intentId, found: stored });
		}
		if (stage.kind === 'ended') await onEnded(intent);
	};

	const shown = ({ wrapUp, dismissed }: BookEntry) =>
		wrapUp.noticedAt !== null && wrapUp.phase.kind !== 'quiet' && !dismissed;

	return {
		...orders,
		readCodes: talking.readCodesNow,
		requestWork: talking.requestWork,
		hearSummary: suggesting.hearSummary,
		/** Takes what the platform tells of a communication, before the book does. */
		see: (key: string, told: OwnCommunication): void => suggesting.see(key, told),
		/** To be called after every change of the book. */
		follow: (): void => {
			suggesting.follow();
			showing.follow();
			unasked.follow();
			for (const entry of book.entries()) {
				const { phase, window } = entry.wrapUp;
				talking.readCodes(entry);
				if (phase.kind === 'conflict' && window === 'over') void outbox.expire(phase.intentId).catch(ports.onTrouble);
			}
		},
		/** Sends what is to be sent unasked; to be called also when the settings have changed, or the outbox was read. */
		followUnasked: unasked.follow,
		/** Brings the wrap-up of a choice to where the choice stands. */
		followChoice,
		/** A wrap-up in sight ended without a choice made here. */
		endedElsewhere: (entry: BookEntry): void => {
			const line = journalOfWrapUp(entry, ports.owner()?.userId ?? '', (codeId) => suggesting.offer(entry, codeId));
			if (line !== null) void stores.journal.write(line).catch(ports.onTrouble);
			void hideLater(entry.wrapUp.key).catch(ports.onTrouble);
		},
		/**
		 * Takes up the choices that a former life left. One that ended between a step of a choice and what follows from it, as
		 * the journal line of its end, left both to this one.
		 */
		takeUp: async (left: readonly Intent[]): Promise<void> => {
			book.restore(left.map(wrapUpOfIntent));
			for (const intent of left) {
				book.apply(intent.key, { kind: 'chosen', intentId: intent.id });
				await followChoice(intent);
			}
		},
		panelOpened: (): void => {
			suggesting.panelOpened();
			showing.follow();
			unasked.follow();
		},
		/** The last panel has closed. */
		panelsClosed: suggesting.panelsClosed,
		/** The wrap-ups in sight, as the panel shows them, oldest first. */
		entries: (): readonly Entry[] =>
			book
				.entries()
				.filter(shown)
				.sort((one, other) => (one.wrapUp.noticedAt ?? 0) - (other.wrapUp.noticedAt ?? 0))
				.map(compose),
		/** Conversations that go on and about which something can be done already. */
		talking: (): readonly Entry[] =>
			book
				.entries()
				.filter((entry) => talking.of(entry) !== undefined)
				.map(compose),
		clear: (): void => {
			talking.clear();
			suggesting.clear();
			unasked.clear();
		},
	};
}

/** See {@link createTending}. */
export type Tending = ReturnType<typeof createTending>;
