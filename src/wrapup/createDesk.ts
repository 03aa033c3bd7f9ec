import { type Conversation, ownCommunications } from '../genesys/conversation.ts';
import type { Entry } from '../protocol/snapshot.ts';
import { codePolicy } from './codePolicy.ts';
import { codesOf } from './codesOf.ts';
import { composeEntry } from './composeEntry.ts';
import { countActive } from './countActive.ts';
import { createDrafts } from './createDrafts.ts';
import { createLaterOrders } from './createLaterOrders.ts';
import { createShowing } from './createShowing.ts';
import { createSuggesting } from './createSuggesting.ts';
import { createTalking } from './createTalking.ts';
import { createUnasked } from './createUnasked.ts';
import { createUndoOnClose } from './createUndoOnClose.ts';
import { createWaking } from './createWaking.ts';
import { windowEnd } from './deadline.ts';
import type { DeskPorts } from './deskPorts.ts';
import { forgetLost } from './forgetLost.ts';
import { type Intent, isSameOwner } from './intent.ts';
import { isGoodEnd } from './isGoodEnd.ts';
import { journalOfIntent, journalOfWrapUp } from './journalOf.ts';
import { isOlder } from './lifecycle.ts';
import { createNews } from './news.ts';
import { createOutbox } from './outbox.ts';
import { platformWords } from './platformWords.ts';
import type { SubmitPhase } from './submit.ts';
import { troubled } from './troubled.ts';
import { wrapUpKey } from './wrapUp.ts';
import { type BookEntry, createWrapUpBook } from './wrapUpBook.ts';
import { wrapUpOfIntent } from './wrapUpOfIntent.ts';

/** How long a good end stays in sight when the agent does not put it away, in milliseconds. */
const goodEndShown = 30_000;

/**
 * The agent's desk: the wrap-ups in sight, the choices on their way, the notes being typed, and what is suggested. It
 * joins the platform, the outbox, the suggestions and the journal, and runs in Node as it does in the browser.
 */
export function createDesk(ports: DeskPorts) {
	const { client, clock, stores, hears = () => false, isResting = () => false } = ports;
	const begunAt = clock.now();
	const drafts = createDrafts(ports);
	const news = createNews(hears);
	const phases = new Map<string, SubmitPhase | null>();

	const onEndedElsewhere = (entry: BookEntry) => {
		const line = journalOfWrapUp(entry, ports.owner()?.userId ?? '', (codeId) => suggesting.offer(entry, codeId));
		if (line !== null) void stores.journal.write(line).catch(ports.onTrouble);
		void hideLater(entry.wrapUp.key).catch(ports.onTrouble);
	};

	const book = createWrapUpBook({
		client,
		clock,
		userId: () => (isResting() ? null : (ports.owner()?.userId ?? null)),
		skew: ports.skew,
		deprecatedMedia: () => ports.settings().deprecatedMedia === true,
		onTold: (...told) => suggesting.see(...told),
		onChange: () => {
			waking.watchEnds();
			suggesting.follow();
			showing.follow();
			unasked.follow();
			for (const entry of book.entries()) {
				const { wrapUp } = entry;
				const { phase } = wrapUp;
				talking.readCodes(entry);
				if (phase.kind === 'conflict' && wrapUp.window === 'over')
					void outbox.expire(phase.intentId).catch(ports.onTrouble);
			}
			ports.onChange();
		},
		onReach: (failure) => {
			waking.reach(failure);
			ports.onReach(failure);
		},
		onEndedElsewhere,
	});

	const waking = createWaking(book, { clock, random: ports.random, hears });

	const showing = createShowing(book, clock);
	const talking = createTalking(ports, book);

	const suggesting = createSuggesting(ports, book, drafts.of);

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

	const onEnded = async (intent: Intent) => {
		if (intent.stage.kind !== 'ended') return;
		const { outcome, at } = intent.stage;
		const { id, key } = intent;
		book.apply(key, { kind: 'settled', intentId: id, outcome, at });
		const line = journalOfIntent(intent);
		if (line !== null) await stores.journal.write(line).catch(ports.onTrouble);
		// The list it was chosen from may be out of date.
		if (outcome.kind === 'refused' && outcome.reason === 'invalid') void book.reloadCodes(key).catch(ports.onTrouble);
		// A choice that ended may be the first word from the platform after an outage.
		if (!waking.isReached()) void book.look();
		// What was taken back or refused may be sent again, and what was missed may be used elsewhere, so its notes stay.
		if (!/withdrawn|refused|missed/.test(outcome.kind)) await onStored(intent, at);
	};

	/** What the platform holds now is learned, and its notes are done with. */
	const onStored = async (intent: Intent, at: number) => {
		const { key, code } = intent;
		const entry = book.find(key);
		// Whoever is signed in by now learns nothing from another agent's choice; it is learned when that one is back. What
		// nobody chose teaches nothing.
		if (isOwn(intent) && intent.by !== 'automatic')
			void suggesting.learn(entry ?? wrapUpOfIntent(intent), code.id, at).catch(ports.onTrouble);
		// Whoever corrects the code keeps the notes.
		if (entry === undefined || !compose(entry).correctable) await drafts.drop(key);
		void hideLater(key).catch(ports.onTrouble);
	};

	const isOwn = (intent: Intent) => isSameOwner(intent.owner, ports.owner());

	const outbox = createOutbox({
		store: stores.intents,
		clock,
		locks: ports.locks,
		random: ports.random,
		platform: async (...intent) => (await ports.work.sending()).platformOf(ports, ...intent),
		submit: async (...order) => (await ports.work.sending()).submitLate(...order),
		owner: ports.owner,
		skew: ports.skew,
		news,
		mayBeLate: () => ports.settings().lateWrite === true,
		beforeLeaving: () => undo.beforeLeaving(),
		onTrouble: ports.onTrouble,
		onChange: async (intent, phase) => {
			phases.set(intent.id, phase);
			await follow(intent);
			ports.onChange();
		},
	});

	const undo = createUndoOnClose({
		clock,
		setting: () => ports.settings().undoOnClose,
		held: () => outbox.live().filter((intent) => isOwn(intent) && intent.stage.kind === 'held'),
		outbox,
	});

	/** Brings the wrap-up of a choice to where the choice stands. */
	const follow = async (intent: Intent) => {
		const { key, id: intentId, stage } = intent;
		if (/held|sending|accepted/.test(stage.kind)) book.apply(key, { kind: 'chosen', intentId });
		if (stage.kind === 'conflict') {
			const { found, foundAt } = stage;
			const stored = { codeId: found.id, name: found.name, notes: '', provisional: false, endedAt: foundAt };
			book.apply(key, { kind: 'conflicted', intentId, found: stored });
		}
		if (stage.kind === 'ended') await onEnded(intent);
	};

	const latestIntent = (key: string): Intent | null =>
		outbox
			.live()
			.filter((intent) => intent.key === key)
			.reduce<Intent | null>(
				(latest, one) => (latest === null || one.chosenAt >= latest.chosenAt ? one : latest),
				null,
			);

	const shown = ({ wrapUp, dismissed }: BookEntry) =>
		wrapUp.noticedAt !== null && wrapUp.phase.kind !== 'quiet' && !dismissed;

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

	const orders = createLaterOrders(async () => {
		const { createDeskOrders } = await ports.work.ordering();
		return createDeskOrders(ports, { book, outbox, drafts, talking, latestIntent, offer: suggesting.offer });
	});

	const unasked = createUnasked(ports, {
		book,
		drafts,
		outbox,
		advice: suggesting.of,
		choose: orders.choose,
		latestIntent,
		panelIsOpen: () => undo.isOpen(),
	});

	/** Takes an event of the platform about this agent. It is a hint that comes early, and may come twice, late or never. */
	const hear = (conversation: Conversation): void => {
		const communications = ownCommunications(conversation, ports.owner()?.userId ?? '');
		for (const told of communications) {
			if (!isOlder(told.stored, book.find(wrapUpKey(told))?.wrapUp.stored ?? null)) news.tell(told);
		}
		waking.hear(communications);
		book.hear(communications);
	};

	return {
		book,
		outbox,
		/** A panel has opened. */
		panelOpened: () => {
			suggesting.panelOpened();
			showing.panelOpened();
			undo.opened();
			unasked.follow();
		},
		/** A panel has closed, or reloads. */
		panelClosed: () => {
			suggesting.panelClosed();
			showing.panelClosed();
			void undo.closed().catch(ports.onTrouble);
		},
		/** Follows what the desktop's page shows; see {@link createWaking}. */
		wake: waking.wake,
		hear,
		...orders,
		readCodes: talking.readCodesNow,
		requestWork: talking.requestWork,
		hearSummary: suggesting.hearSummary,
		/** Takes up everything that belongs to the signed-in agent: drafts, choices on their way; then looks. */
		start: async (): Promise<void> => {
			const owner = ports.owner();
			if (owner === null) return;
			void ports.adviser.open(owner).catch(ports.onTrouble);
			await drafts.load(owner.userId).catch(ports.onTrouble);
			const stored = await outbox.resume().catch(troubled(ports.onTrouble, null));
			if (stored !== null) forgetLost(book, stored);
			await undo.inherit(({ key, chosenAt }) => chosenAt <= begunAt && book.find(key) === undefined);
			const left = outbox.live().filter(isOwn);
			book.restore(left.map(wrapUpOfIntent));
			// A life that ended between a step of a choice and what follows from it, as the journal line of its end, left both to this one.
			for (const intent of left) {
				book.apply(intent.key, { kind: 'chosen', intentId: intent.id });
				await follow(intent);
			}
			void undo.settle().catch(ports.onTrouble);
			if (stored !== null) unasked.begin();
			ports.onChange();
			await book.look();
			if (waking.isReached() && !isResting())
				await drafts.keepOnly(new Set(book.entries().map(({ wrapUp }) => wrapUp.key)));
		},
		/** Another agent, or none: nothing of the last one stays in sight. What is in the outbox stays on disk. */
		clear: () => {
			drafts.clear();
			talking.clear();
			suggesting.clear();
			unasked.clear();
			waking.clear();
			book.clear();
		},
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
		followSettings: unasked.follow,
		/** The conversation of a wrap-up in sight; null where there is none by this key. */
		conversationIdOf: (key: string): string | null => book.find(key)?.wrapUp.target.conversationId ?? null,
		/** What the platform said last of each of the agent's conversations. */
		words: () => platformWords(book.entries()),
		/** Conversations that still go on. */
		activeCount: () => countActive(book.entries()),
	};
}

/** See {@link createDesk}. */
export type Desk = ReturnType<typeof createDesk>;
