import type { DesktopTab } from './desktopTab.ts';
import { graces } from './graces.ts';
import { isOver } from './hearWord.ts';
import type { PlatformWord } from './platformWord.ts';
import { bind, isOpaque, keyOf, type Sight } from './sight.ts';
import { standingOf } from './sighting.ts';
import type { Track } from './track.ts';

/** Whether a card may be that of a conversation of which the platform says this. */
function mayBe({ state, talking }: Track, word: PlatformWord['state']): boolean {
	if (talking === true) return word === 'connected';
	const isFresh = state.kind === 'idle' || state.kind === 'alerting';
	return word === 'wrapUp' ? !isFresh : word !== 'ringing' || isFresh;
}

/** Whether the page says by itself what the platform says. */
function isThat({ state, talking, panel }: Track, word: PlatformWord['state']): boolean {
	if (talking === true) return word === 'connected';
	return word === 'wrapUp' && panel !== null && state.kind !== 'connected' && standingOf(state) !== 'over';
}

/** Binds a card of the tab where the platform leaves one fit: for the only card without a conversation, else for the selected one. */
function bindTab(sight: Sight, { cards, subject, alive, popOutId }: DesktopTab, words: readonly PlatformWord[]): void {
	if (!alive || popOutId !== null) return;
	const shown = [...new Set([subject, ...cards.map(({ key }) => key)])];
	const free = words.filter(
		(word) => !isOver(word) && !shown.some((card) => keyOf(sight, card) === word.conversationId),
	);
	const unbound = shown.filter((card) => isOpaque(keyOf(sight, card)) && sight.tracks.has(keyOf(sight, card)));
	const card = unbound.length === 1 ? unbound[0] : unbound.find((one) => one === subject);
	const track = sight.tracks.get(keyOf(sight, card ?? ''));
	if (card === undefined || track === undefined) return;
	const [fit, another] = free.filter(({ state }) => (unbound.length === 1 ? mayBe : isThat)(track, state));
	if (fit !== undefined && another === undefined) bind(sight, card, fit.conversationId);
}

/**
 * Takes cards back from conversations they cannot be: the page shows one that is on, and the platform has been saying for
 * a while that it is over. Gives how many there were.
 */
function unbind({ tabs, tracks, bound }: Sight, at: number): number {
	const cards = [...tabs.values()].flatMap((tab) => tab.cards);
	const misfits = [...bound].filter(([card, key]) => {
		const track = tracks.get(key);
		if (track?.talking !== true || track.word === null) return false;
		const isClosed = track.word.state === 'wrapUp' || isOver(track.word);
		// What the page itself names is no guess of ours.
		const isGuess = cards.some((one) => one.key === card && one.conversationId === null);
		return isGuess && isClosed && at - Math.max(track.talkAt, track.word.since) >= graces.platform;
	});
	for (const [card] of misfits) bound.delete(card);
	return misfits.length;
}

/** Brings cards and conversations together by what the platform says; gives how often they turned out not to fit. */
export function bindByWords(sight: Sight, words: readonly PlatformWord[], at: number): number {
	const count = unbind(sight, at);
	for (const tab of sight.tabs.values()) bindTab(sight, tab, words);
	return count;
}
