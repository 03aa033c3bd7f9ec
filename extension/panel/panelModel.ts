import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { OrderAnswer } from '../../src/protocol/messages.ts';
import type { Code, Entry, Snapshot } from '../../src/protocol/snapshot.ts';
import { deafTime } from './deafTime.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createFrozenSuggestions, type ShownSuggestion } from './frozenSuggestions.ts';
import { isTalkShown } from './isTalkShown.ts';
import { partsState } from './lazyPart.tsx';
import { type Notice, nextNotice } from './nextNotice.ts';
import { nextSelection } from './nextSelection.ts';
import { type NotesProblem, notesProblem } from './notesProblem.ts';
import type { Orders } from './orders.ts';
import { createPendingChoices, type PendingChoices } from './pendingChoices.ts';
import { secondTicker } from './secondTicker.ts';

/** What the panel is given from outside. `snapshot` is `null` until the first one came. */
export type PanelPorts = {
	readonly snapshot: ReadonlySignal<Snapshot | null>;
	/** Whether the connection to the background is lost just now. */
	readonly lost: ReadonlySignal<boolean>;
	readonly orders: Orders;
	/** Milliseconds since 1970. */
	readonly clock: () => number;
};

/** A code that was chosen and waits for the notes of its wrap-up, and why. */
export type WantedNotes = {
	readonly key: string;
	readonly code: Code;
	readonly rank: number | null;
	readonly why: NotesProblem;
};

/** The snapshot together with what only this panel knows: what is expanded, typed, under way, and what time it is. */
export type PanelModel = PanelPorts & {
	readonly now: ReadonlySignal<number>;
	/** The key of the expanded entry. */
	readonly selected: ReadonlySignal<string | null>;
	/** The key of the applied wrap-up whose list is open again. */
	readonly correcting: ReadonlySignal<string | null>;
	readonly notice: ReadonlySignal<Notice | null>;
	/** The latest sentences for screen readers, and how many times something was said, so that equal ones are said again. */
	readonly spoken: ReadonlySignal<{ readonly turn: number; readonly sentences: readonly string[] }>;
	readonly drafts: Drafts;
	readonly suggestionsOf: (entry: Entry, hold: boolean) => readonly ShownSuggestion[];
	/** The choices that were sent and that the snapshot does not show yet, by the entry's key. */
	readonly pending: PendingChoices['all'];
	readonly select: (key: string) => void;
	/** The key of the conversation that goes on and whose list the agent has opened, to choose early. */
	readonly arming: ReadonlySignal<string | null>;
	/** The code that was chosen and waits for the notes. */
	readonly wanted: ReadonlySignal<WantedNotes | null>;
	/** Opens the list of a conversation that goes on. */
	readonly armEarly: (entry: Entry) => void;
	/** Takes a code that was chosen early back. */
	readonly disarm: (entry: Entry) => void;
	/** Leaves the code that waits for notes. */
	readonly stopWanting: () => void;
	/** Tells a screen reader. */
	readonly say: (sentences: readonly string[]) => void;
	/** Opens the list of an applied wrap-up again, while the platform takes another code. */
	readonly correct: (key: string) => void;
	/**
	 * The one gesture: this code with the notes typed so far. A second one for the same wrap-up is not sent. A code that
	 * cannot go with the notes as they are waits for them. While the conversation goes on, it is sent when that ends. For a
	 * moment after another wrap-up was expanded by itself it does nothing: the key or click was meant for the one before.
	 */
	readonly choose: (entry: Entry, code: Code, rank: number | null) => void;
	/** Sends an order and, where it is not done, says why. */
	readonly perform: (order: Promise<OrderAnswer | null>) => void;
	/** Asks the platform now; the answer comes with a snapshot. */
	readonly check: () => void;
	readonly openOptions: () => void;
	readonly grantHosts: (origins: readonly string[]) => void;
	readonly closeNotice: () => void;
	/** Ends timers and subscriptions. */
	readonly dispose: () => void;
};

/** Builds the panel's model around a snapshot and the orders it may send. */
export function createPanelModel(ports: PanelPorts): PanelModel {
	const { snapshot, orders, clock } = ports;
	const selected = signal<string | null>(null);
	const correcting = signal<string | null>(null);
	const arming = signal<string | null>(null);
	const wanted = signal<WantedNotes | null>(null);
	const notice = signal<Notice | null>(null);
	const spoken = signal<PanelModel['spoken']['value']>({ turn: 0, sentences: [] });
	const frozen = createFrozenSuggestions();
	const pending = createPendingChoices();
	const ticker = secondTicker(
		clock,
		computed(
			() =>
				snapshot.value?.entries.some(({ progress, correctable }) => progress.kind !== 'ended' || correctable) ?? false,
		),
	);
	const settle = async <Answer>(
		order: Promise<Answer>,
		problemOf: (answer: Answer) => Notice | null,
	): Promise<boolean> => {
		try {
			notice.value = problemOf(await order);
		} catch (error) {
			console.warn('An order was not answered.', error);
			notice.value = 'orderLost';
		}
		return notice.value === null;
	};
	const perform: PanelModel['perform'] = (order) => void settle(order, rejection);
	const drafts = createDrafts({
		save: (key, notes) => perform(orders.saveDraft(key, notes)),
		schedule: (work, milliseconds) => {
			const timer = setTimeout(work, milliseconds);
			return () => clearTimeout(timer);
		},
	});
	let movedAt = Number.NEGATIVE_INFINITY;
	let previous: Snapshot | null = null;
	let told: Snapshot | null = null;
	/** What is new since it was told last. The words for it come with the later parts, and then for what they missed. */
	const news = (next: Snapshot): readonly string[] => {
		const state = partsState.value;
		if (state.kind !== 'loaded') {
			return [];
		}
		const sentences = state.parts.announcements(told, next, clock());
		told = next;
		return sentences;
	};
	const say: PanelModel['say'] = (sentences) => {
		if (sentences.length > 0) {
			spoken.value = { turn: spoken.peek().turn + 1, sentences };
		}
	};
	let heardAt = clock();
	const stopTime = effect(() => {
		const now = ticker.now.value;
		const state = partsState.peek();
		if (state.kind === 'loaded') {
			say(state.parts.timeNews(snapshot.peek()?.entries ?? [], heardAt, now));
		}
		heardAt = now;
	});
	const arm = (entry: Entry, codeId: string | null): void => {
		drafts.settle(entry.key);
		perform(orders.arm(entry.key, codeId, drafts.of(entry)));
	};
	/** Forgets what belongs to wrap-ups that are gone or no longer in the agent's hand. */
	const tidy = (known: readonly Entry[]): void => {
		const has = (key: string | undefined, fits: (entry: Entry) => boolean): boolean =>
			known.some((entry) => entry.key === key && fits(entry));
		if (!has(correcting.peek() ?? undefined, ({ correctable }) => correctable)) {
			correcting.value = null;
		}
		if (!has(arming.peek() ?? undefined, ({ progress }) => progress.kind === 'talking')) {
			arming.value = null;
		}
		if (
			!has(wanted.peek()?.key, ({ progress, correctable }) => /talking|choosing/.test(progress.kind) || correctable)
		) {
			wanted.value = null;
		}
	};
	const stop = effect(() => {
		const next = snapshot.value;
		if (next === null) {
			return;
		}
		ticker.touch();
		const known = [...next.entries, ...next.talking];
		pending.adopt(known);
		drafts.adopt(known);
		frozen.prune(new Set(known.map(({ key }) => key)));
		tidy(known);
		const listed = [...next.entries, ...next.talking.filter((entry) => isTalkShown(entry, arming.peek()))];
		const isBegun = (entry: Entry): boolean => drafts.of(entry) !== '' || entry.key === arming.peek();
		const at = selected.peek();
		const to = nextSelection(at, listed, isBegun);
		if (at !== null && to !== null && at !== to) {
			movedAt = clock();
		}
		selected.value = to;
		const sentences = news(next);
		notice.value = nextNotice(notice.peek(), previous, next, sentences.length > 0);
		previous = next;
		say(sentences);
	});
	return {
		...ports,
		now: ticker.now,
		selected,
		correcting,
		arming,
		wanted,
		notice,
		spoken,
		drafts,
		suggestionsOf: frozen.of,
		pending: pending.all,
		select: (key) => {
			movedAt = Number.NEGATIVE_INFINITY;
			selected.value = key;
		},
		correct: (key) => {
			correcting.value = key;
		},
		armEarly: (entry) => {
			arming.value = entry.key;
			selected.value = entry.key;
			perform(orders.readCodes(entry.key));
		},
		disarm: (entry) => arm(entry, null),
		stopWanting: () => {
			wanted.value = null;
		},
		say,
		choose: (entry, code, rank) => {
			// The clock of a device may be set back meanwhile.
			if (Math.abs(clock() - movedAt) < deafTime) {
				return;
			}
			const notes = drafts.of(entry);
			const why = notesProblem(entry, code, notes);
			wanted.value = why === null ? null : { key: entry.key, code, rank, why };
			if (why !== null) {
				return;
			}
			if (entry.progress.kind === 'talking') {
				arm(entry, code.id);
				return;
			}
			if (!pending.begin(entry, code.id)) {
				return;
			}
			drafts.settle(entry.key);
			const choice = { key: entry.key, codeId: code.id, notes, seenCodeId: entry.stored?.id ?? null, rank };
			void settle(orders.choose(choice), rejection).then((done) => {
				if (!done) {
					pending.drop(entry.key);
				}
			});
		},
		perform,
		check: () => {
			notice.value = 'check_asking';
			void orders.check().catch((error: unknown) => {
				console.warn('The platform was not asked.', error);
				notice.value = 'check_unanswered';
			});
		},
		openOptions: () => perform(orders.openOptions()),
		grantHosts: (origins) => void settle(orders.grantHosts(origins), (granted) => (granted ? null : 'hosts_refused')),
		closeNotice: () => {
			notice.value = null;
		},
		dispose: () => {
			stop();
			stopTime();
			drafts.flushAll();
		},
	};
}

function rejection(answer: OrderAnswer | null): Notice | null {
	return answer?.kind === 'rejected' ? `rejected_${answer.reason}` : null;
}
