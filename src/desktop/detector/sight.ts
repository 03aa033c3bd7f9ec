import { type DesktopTab, nextSerial } from './desktopTab.ts';
import { graces } from './graces.ts';
import { standingOf } from './sighting.ts';
import { type Evidence, noEvidence, type Track } from './track.ts';

/** All that is known of pages and conversations. */
export type Sight = {
	readonly tabs: Map<number, DesktopTab>;
	/** What is remembered of each conversation, by its id, or by the key of its card until that is known. */
	readonly tracks: Map<string, Track>;
	/** The conversation of each card of which it is known, or the card that it was before it was drawn anew. */
	readonly bound: Map<string, string>;
};

/** Starts with nothing. */
export const newSight = (): Sight => ({ tabs: new Map(), tracks: new Map(), bound: new Map() });

/** The key of the conversation that a card stands for. */
export const keyOf = ({ bound }: Sight, card: string) => bound.get(card) ?? card;

/** Whether a key is no conversation's id, but that of a card or of a conversation without any. */
export const isOpaque = (key: string) => /[ .]/.test(key);

/**
 * Lets a card, and those that are the same as it, stand for a conversation from now on. What the platform said of that
 * goes on; the page's part is the card's.
 */
export function bind(sight: Sight, card: string, key: string): void {
	const { tracks, bound } = sight;
	const former = keyOf(sight, card);
	if (former === key) return;
	if (isOpaque(former)) for (const [one, its] of bound) if (its === former) bound.set(one, key);
	bound.set(card, key);
	const page = isOpaque(former) ? tracks.get(former) : undefined;
	if (page === undefined) return;
	const { state, since, by, word, disputes } = tracks.get(key) ?? page;
	tracks.delete(former);
	tracks.set(key, state.kind === 'idle' ? { ...page, word } : { ...page, state, since, by, word, disputes });
}

/** Nothing is owed and nothing goes on. */
export const isAtRest = ({ state }: Track) => state.kind === 'idle' || standingOf(state) === 'over';

/** A conversation that no card stands for has a name that is no card's key. */
const isNameless = (subject: string) => subject.startsWith(' ');

/** End button or tool stayed in sight while one card went and another came: it is the same conversation, drawn anew. */
function isRedrawn(sight: Sight, { cards, subject, endButton, panel }: DesktopTab, card: string): boolean {
	const last = sight.tracks.get(keyOf(sight, subject));
	const isNew = keyOf(sight, card) === card && !sight.tracks.has(card);
	if (last === undefined || !isNew || isNameless(subject) || cards.some(({ key }) => key === subject)) return false;
	return endButton ? last.talking === true : panel !== null && !isAtRest(last);
}

/**
 * The card that the end button and the tool belong to: the selected one, else the last one while it may be drawn anew,
 * else the only one; and where there is none, a conversation without a card, each with a name of its own.
 */
function subjectOf(sight: Sight, tab: DesktopTab, at: number): string {
	const { cards, subject } = tab;
	const chosen = cards.find((card) => card.selected) ?? cards.find(({ key }) => key === subject);
	const last = sight.tracks.get(keyOf(sight, subject));
	if (chosen !== undefined) {
		if (chosen.key !== subject && isRedrawn(sight, tab, chosen.key)) sight.bound.set(chosen.key, keyOf(sight, subject));
		return chosen.key;
	}
	// What is owed has no end button any more, so one that comes is another's.
	const isOther = tab.endButton && last !== undefined && standingOf(last.state) === 'owed';
	if (!isNameless(subject) && !isOther && last !== undefined && at - (last.cardGoneAt || at) < graces.card)
		return subject;
	const [only, second] = cards;
	if (only !== undefined && second === undefined) return only.key;
	return isNameless(subject) && (last === undefined || last.present || !isAtRest(last)) ? subject : ` ${nextSerial()}`;
}

/** What one tab shows of each of its conversations, by the key of the card. */
function viewsOf(
	sight: Sight,
	{ cards, endButton, panel, popOutId, subject, bornAt }: DesktopTab,
): [string, Evidence][] {
	const aside = { ...noEvidence, present: true, bornAt };
	const chosen = { ...aside, inSight: true, talking: endButton, panel };
	// A window of its own has no end button, so that tells nothing.
	if (popOutId !== null) return [[popOutId, { ...chosen, talking: endButton || null }]];
	const views = cards.map(({ key }): [string, Evidence] => [key, key === subject ? chosen : aside]);
	if (cards.some(({ key }) => key === subject)) return views;
	const present = endButton || panel !== null;
	if (present || sight.tracks.has(keyOf(sight, subject))) views.push([subject, { ...chosen, present }]);
	return views;
}

function merge(one: Evidence, other: Evidence): Evidence {
	return {
		present: one.present || other.present,
		inSight: one.inSight || other.inSight,
		talking: one.talking === true || (other.talking ?? one.talking),
		panel: one.panel ?? other.panel,
		lost: false,
		bornAt: Math.max(one.bornAt, other.bornAt),
	};
}

/** Adds what one tab shows to what others show; gives the conversations whose page has gone away with it. */
function addTab(
	sight: Sight,
	tabId: number,
	known: DesktopTab,
	all: Map<string, Evidence>,
	at: number,
): readonly string[] {
	const isGone = !known.alive || known.bornAt === at;
	const tab = { ...known, subject: subjectOf(sight, known, at) };
	for (const { key, conversationId } of tab.cards) if (conversationId !== null) bind(sight, key, conversationId);
	const shown = new Set(isGone ? [] : known.shown.filter((key) => sight.tracks.has(key)));
	for (const [card, view] of tab.alive ? viewsOf(sight, tab) : []) {
		const key = keyOf(sight, card);
		all.set(key, merge(all.get(key) ?? noEvidence, view));
		shown.add(key);
	}
	sight.tabs.set(tabId, { ...tab, shown: [...shown] });
	return isGone ? known.shown : [];
}

/** What all tabs together show of each conversation, by its key; those that are remembered and not shown are there too. */
export function evidenceOf(sight: Sight, at: number): ReadonlyMap<string, Evidence> {
	const all = new Map<string, Evidence>();
	const lost = [...sight.tabs].flatMap(([tabId, tab]) => addTab(sight, tabId, tab, all, at));
	for (const [key, track] of sight.tracks)
		if (!all.has(key)) all.set(key, { ...noEvidence, lost: track.lost || lost.includes(key) });
	return all;
}

/** Forgets a conversation, and its cards. */
export function forget({ tracks, bound }: Sight, key: string): void {
	tracks.delete(key);
	for (const [card, one] of bound) if (one === key) bound.delete(card);
}
