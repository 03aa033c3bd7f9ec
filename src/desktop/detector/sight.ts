import type { DesktopTab } from './desktopTab.ts';
import { graces } from './graces.ts';
import { type Evidence, mergeTracks, noEvidence, type Track } from './track.ts';

/** All that is known of pages and conversations. */
export type Sight = {
	readonly tabs: Map<number, DesktopTab>;
	/** What is remembered of each conversation, by its id, or by the key of its card until that is known. */
	readonly tracks: Map<string, Track>;
	/** The conversation of each card of which it is known. */
	readonly bound: Map<string, string>;
	/** Where each card was seen: its tab, and which of the documents at the top of it. */
	readonly homes: Map<string, { readonly tabId: number; readonly life: number }>;
};

/** Starts with nothing. */
export const newSight = (): Sight => ({ tabs: new Map(), tracks: new Map(), bound: new Map(), homes: new Map() });

/** The key of the conversation that a card stands for. */
export const keyOf = ({ bound }: Sight, card: string) => bound.get(card) ?? card;

/** Lets a card, and those that are the same as it, stand for a conversation from now on. */
export function bind(sight: Sight, card: string, key: string): void {
	const { tracks, bound, homes } = sight;
	const former = keyOf(sight, card);
	if (former === key) return;
	for (const other of [...homes.keys(), card]) if (keyOf(sight, other) === former) bound.set(other, key);
	const page = tracks.get(former);
	const known = tracks.get(key);
	tracks.delete(former);
	if (page !== undefined) tracks.set(key, known === undefined ? page : mergeTracks(page, known));
}

/** Whether all pages that showed it have gone away, or lost their session. */
function isLost(sight: Sight, key: string): boolean {
	const homes = [...sight.homes].filter(([card]) => keyOf(sight, card) === key);
	return (
		homes.length > 0 &&
		homes.every(([, { tabId, life }]) => {
			const tab = sight.tabs.get(tabId);
			return tab?.life !== life || !tab.alive;
		})
	);
}

/**
 * Settles which card the end button and the tool belong to: the selected one, else the last one while it may be drawn
 * anew, else the only one; and where there is none, a conversation without a card, each with a number of its own.
 */
function withSubject({ tracks, bound }: Sight, tabId: number, tab: DesktopTab, at: number): DesktopTab {
	const { cards, subject, life, alone } = tab;
	const selected = cards.find((card) => card.selected) ?? cards.find(({ key }) => key === subject);
	if (selected !== undefined) return { ...tab, subject: selected.key };
	const nameless = `${tabId}.${life} ${alone}`;
	const last = tracks.get(bound.get(subject) ?? subject);
	if (subject !== nameless && last !== undefined && at - (last.cardGoneAt ?? at) < graces.card) return tab;
	const [only, second] = cards;
	if (only !== undefined && second === undefined) return { ...tab, subject: only.key };
	const isUsed = subject === nameless && last?.evidence.present === false && isAtRest(last);
	return isUsed
		? { ...tab, subject: `${tabId}.${life} ${alone + 1}`, alone: alone + 1 }
		: { ...tab, subject: nameless };
}

/** Nothing is owed and nothing goes on. */
export const isAtRest = ({ state: { kind } }: Track) => /idle|done|timedOut|skipped/.test(kind);

/** What one tab shows of each of its conversations, by the key of the card. */
function viewsOf(sight: Sight, tabId: number, tab: DesktopTab): (readonly [string, Evidence])[] {
	const { cards, endButton, panel, popOutId, subject, bornAt } = tab;
	const quiet = { ...noEvidence, quietUntil: bornAt + graces.start };
	if (popOutId !== null) {
		const card = `${tabId} ${popOutId}`;
		sight.bound.set(card, popOutId);
		// A window of its own has no end button, so that tells nothing.
		return [[card, { ...quiet, present: true, inSight: true, talking: endButton || null, panel }]];
	}
	const inSight = { ...quiet, inSight: true, talking: endButton, panel };
	const views = cards.map(({ key }) => [key, { ...(key === subject ? inSight : quiet), present: true }] as const);
	if (cards.some(({ key }) => key === subject)) return views;
	const isNameless = subject.includes(' ');
	const present = isNameless && (endButton || panel !== null);
	return present || sight.tracks.has(keyOf(sight, subject)) ? [...views, [subject, { ...inSight, present }]] : views;
}

function merge(one: Evidence, other: Evidence): Evidence {
	const talks = one.talking === true || other.talking === true;
	return {
		present: one.present || other.present,
		inSight: one.inSight || other.inSight,
		talking: talks || (one.talking ?? other.talking),
		panel: one.panel ?? other.panel,
		lost: false,
		quietUntil: Math.max(one.quietUntil, other.quietUntil),
	};
}

/** What all tabs together show of each conversation, by its key; those that are remembered and not shown are there too. */
export function evidenceOf(sight: Sight, at: number): ReadonlyMap<string, Evidence> {
	const all = new Map<string, Evidence>();
	for (const [tabId, known] of sight.tabs) {
		const tab = withSubject(sight, tabId, known, at);
		sight.tabs.set(tabId, tab);
		for (const { key, conversationId } of tab.cards) if (conversationId !== null) bind(sight, key, conversationId);
		for (const [card, view] of tab.alive ? viewsOf(sight, tabId, tab) : []) {
			sight.homes.set(card, { tabId, life: tab.life });
			const key = keyOf(sight, card);
			all.set(key, merge(all.get(key) ?? noEvidence, view));
		}
	}
	for (const key of sight.tracks.keys()) if (!all.has(key)) all.set(key, { ...noEvidence, lost: isLost(sight, key) });
	return all;
}

/** Forgets a conversation, and its cards. */
export function forget(sight: Sight, key: string): void {
	sight.tracks.delete(key);
	for (const card of sight.homes.keys()) {
		if (keyOf(sight, card) !== key) continue;
		sight.homes.delete(card);
		sight.bound.delete(card);
	}
}
