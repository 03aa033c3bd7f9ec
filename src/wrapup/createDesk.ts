import { type Conversation, ownCommunications } from '../genesys/conversation.ts';
import type { Entry } from '../protocol/snapshot.ts';
import { countActive } from './countActive.ts';
import { createDrafts } from './createDrafts.ts';
import { createLaterTending } from './createLaterTending.ts';
import type { Tending } from './createTending.ts';
import { createUndoOnClose } from './createUndoOnClose.ts';
import { createWaking } from './createWaking.ts';
import type { DeskPorts } from './deskPorts.ts';
import { forgetLost } from './forgetLost.ts';
import { type Intent, isSameOwner } from './intent.ts';
import { isOlder } from './lifecycle.ts';
import { createNews } from './news.ts';
import { createOutbox } from './outbox.ts';
import type { SubmitPhase } from './submit.ts';
import { troubled } from './troubled.ts';
import { wrapUpKey } from './wrapUp.ts';
import { createWrapUpBook } from './wrapUpBook.ts';

/**
 * The agent's desk: the wrap-ups that the platform tells of, the choices on their way, the notes being typed, and, once
 * there is something to tend, what is done about them. It runs in Node as it does in the browser.
 */
export function createDesk(ports: DeskPorts) {
	const { client, clock, stores, hears = () => false, isResting = () => false } = ports;
	const begunAt = clock.now();
	const drafts = createDrafts(ports);
	const news = createNews(hears);
	const phases = new Map<string, SubmitPhase | null>();
	/** Whether it is known what lies in the outbox. */
	let begun = false;

	const book = createWrapUpBook({
		client,
		clock,
		userId: () => (isResting() ? null : (ports.owner()?.userId ?? null)),
		skew: ports.skew,
		deprecatedMedia: () => ports.settings().deprecatedMedia === true,
		onTold: (...told) => tending.see(...told),
		onChange: () => {
			waking.watchEnds();
			tending.follow();
			ports.onChange();
		},
		onReach: (failure) => {
			waking.reach(failure);
			ports.onReach(failure);
		},
		onEndedElsewhere: (entry) => void tending.act((one) => one.endedElsewhere(entry)).catch(ports.onTrouble),
	});

	const waking = createWaking(book, { clock, random: ports.random, hears });

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
			// The choice goes its way all the same; what follows from its end is made up for by the next life.
			await tending.act((one) => one.followChoice(intent)).catch(ports.onTrouble);
			// A choice that ended may be the first word from the platform after an outage.
			if (intent.stage.kind === 'ended' && !waking.isReached()) void book.look();
			ports.onChange();
		},
	});

	const undo = createUndoOnClose({
		clock,
		setting: () => ports.settings().undoOnClose,
		held: () => outbox.live().filter((intent) => isOwn(intent) && intent.stage.kind === 'held'),
		outbox,
	});

	const tending = createLaterTending({
		work: ports.work.tending,
		build: (create) => create(ports, { book, outbox, drafts, phases, panelIsOpen: undo.isOpen, hasBegun: () => begun }),
		isWanted: () => undo.isOpen() || book.entries().length > 0,
		panelIsOpen: undo.isOpen,
		onChange: ports.onChange,
		onTrouble: ports.onTrouble,
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
			undo.opened();
			tending.panelOpened();
		},
		/** A panel has closed, or reloads. */
		panelClosed: () => {
			void undo.closed().catch(ports.onTrouble);
			if (!undo.isOpen()) tending.here()?.panelsClosed();
		},
		/** Follows what the desktop's page shows; see {@link createWaking}. */
		wake: waking.wake,
		hear,
		choose: (...order: Parameters<Tending['choose']>) => tending.act((one) => one.choose(...order)),
		acknowledge: (...order: Parameters<Tending['acknowledge']>) => tending.act((one) => one.acknowledge(...order)),
		saveDraft: (...order: Parameters<Tending['saveDraft']>) => tending.act((one) => one.saveDraft(...order)),
		arm: (...order: Parameters<Tending['arm']>) => tending.act((one) => one.arm(...order)),
		readCodes: (...order: Parameters<Tending['readCodes']>) => tending.act((one) => one.readCodes(...order)),
		requestWork: (...order: Parameters<Tending['requestWork']>) => tending.act((one) => one.requestWork(...order)),
		/** Copilot's word on a conversation came, and is in the memory of the evidence. */
		hearSummary: (conversationId: string): void => tending.here()?.hearSummary(conversationId),
		/** Resolves when what the conversations in the book need has come, so that they are in sight; never rejects. */
		prepare: tending.prepare,
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
			if (left.length > 0) await tending.act((one) => one.takeUp(left)).catch(ports.onTrouble);
			void undo.settle().catch(ports.onTrouble);
			begun = stored !== null;
			tending.here()?.followUnasked();
			ports.onChange();
			await book.look();
			if (waking.isReached() && !isResting())
				await drafts.keepOnly(new Set(book.entries().map(({ wrapUp }) => wrapUp.key)));
		},
		/** Another agent, or none: nothing of the last one stays in sight. What is in the outbox stays on disk. */
		clear: () => {
			drafts.clear();
			begun = false;
			tending.clear();
			ports.evidence?.memory.clear();
			ports.adviser.close();
			waking.clear();
			book.clear();
		},
		/** The wrap-ups in sight, as the panel shows them, oldest first. */
		entries: (): readonly Entry[] => tending.here()?.entries() ?? [],
		/** Conversations that go on and about which something can be done already. */
		talking: (): readonly Entry[] => tending.here()?.talking() ?? [],
		/** The settings may have changed. */
		followSettings: (): void => tending.here()?.followUnasked(),
		/** The conversation of a wrap-up in sight; null where there is none by this key. */
		conversationIdOf: (key: string): string | null => book.find(key)?.wrapUp.target.conversationId ?? null,
		/** Conversations that still go on. */
		activeCount: () => countActive(book.entries()),
	};
}

/** See {@link createDesk}. */
export type Desk = ReturnType<typeof createDesk>;
