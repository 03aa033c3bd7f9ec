import type { DesktopTab } from './desktopTab.ts';
import { graces } from './graces.ts';
import { isOver, type PlatformWord } from './platformWord.ts';
import { bind, keyOf, type Sight } from './sight.ts';
import { newTrack, type Track } from './track.ts';

/** Whether a card may be that of a conversation of which the platform says this. */
function mayBe({ state: { kind }, evidence }: Track, word: PlatformWord['state']): boolean {
	if (evidence.talking === true) return word === 'connected';
	if (word === 'wrapUp') return kind !== 'idle' && kind !== 'alerting';
	return word !== 'ringing' || kind === 'idle' || kind === 'alerting';
}

/** Whether the page says by itself what the platform says. */
function isThat({ state: { kind }, evidence }: Track, word: PlatformWord['state']): boolean {
	if (evidence.talking === true) return word === 'connected';
	return word === 'wrapUp' && evidence.panel !== null && /endedPending|unknown|wrapUp/.test(kind);
}

/** Binds the cards of one tab as far as the platform leaves one fit: one card and one conversation, or one that says the same as the page. */
function bindTab(sight: Sight, { cards, subject, alive, popOutId }: DesktopTab, words: readonly PlatformWord[]): void {
	if (!alive || popOutId !== null) return;
	const shown = new Set([subject, ...cards.map(({ key }) => key)]);
	const taken = new Set([...shown].map((card) => keyOf(sight, card)));
	const free = words.filter(({ conversationId, state }) => !isOver(state) && !taken.has(conversationId));
	const nameless = [...shown].filter((card) => !sight.bound.has(card) && sight.tracks.has(card));
	const trackOf = (card: string) => sight.tracks.get(card) ?? newTrack(0);
	const [only] = nameless;
	const [one] = free;
	if (only !== undefined && one !== undefined && nameless.length === 1 && free.length === 1) {
		if (mayBe(trackOf(only), one.state)) bind(sight, only, one.conversationId);
		return;
	}
	const [fit, second] = nameless.includes(subject) ? free.filter(({ state }) => isThat(trackOf(subject), state)) : [];
	if (fit !== undefined && second === undefined) bind(sight, subject, fit.conversationId);
}

/**
 * Takes cards back from conversations they cannot be: the page shows one that is on, and the platform has been saying for
 * a while that it is over. Gives how many there were.
 */
function unbind({ tabs, tracks, bound }: Sight, at: number): number {
	const cards = [...tabs.values()].flatMap((tab) => tab.cards);
	let count = 0;
	for (const [card, key] of bound) {
		// What the page itself names is no guess of ours.
		if (cards.some((one) => one.key === card && one.conversationId !== null)) continue;
		const { evidence, word, talkAt } = tracks.get(key) ?? newTrack(at);
		const isOn = evidence.talking === true && talkAt !== null;
		const isClosed = word !== null && (word.state === 'wrapUp' || isOver(word.state));
		if (!isOn || !isClosed || at - Math.max(talkAt, word.since) < graces.platform) continue;
		bound.delete(card);
		count += 1;
	}
	return count;
}

/** Brings cards and conversations together by what the platform says; gives how often they turned out not to fit. */
export function bindByWords(sight: Sight, words: readonly PlatformWord[], at: number): number {
	const count = unbind(sight, at);
	for (const tab of sight.tabs.values()) bindTab(sight, tab, words);
	return count;
}
