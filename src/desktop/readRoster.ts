import { conversationLinked } from './conversationId.ts';
import type { DrawnCard } from './createCardTokens.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { allIn, firstIn, innermost, type Place } from './places.ts';

/** The facts of a roster hold no more cards than this. */
const most = 20;

const isAlone = (around: Element, cards: readonly Element[]) =>
	cards.filter((card) => around.contains(card)).length === 1;

/** A card and what is around it alone, as far as three steps up: marks and links may sit there. */
function withItsOwn(card: Element, cards: readonly Element[]): Element {
	let own = card;
	for (let step = 0; step < 3; step += 1) {
		const around = own.parentElement;
		if (around === null || cards.length < 2 || !isAlone(around, cards)) break;
		own = around;
	}
	return own;
}

function drawn(card: Element, cards: readonly Element[], pack: SelectorPack): DrawnCard {
	const marked = card.closest(pack.selectedCard);
	const links = allIn([card, withItsOwn(card, cards)], pack.cardLink);
	return {
		element: card,
		selected: marked !== null && isAlone(marked, cards),
		conversationId: conversationLinked(links),
	};
}

/**
 * The cards of the roster, by the first pack that knows one; null where none does. `known` is the pack that did before:
 * one whose cards have all gone is believed before one that takes something else for a card.
 */
export function readRoster(places: readonly Place[], packs: readonly SelectorPack[], known: SelectorPack | null) {
	for (const pack of packs) {
		const cards = innermost(allIn(places, pack.rosterCard)).slice(0, most);
		// Structure alone tells a conversation's controls from others only where a conversation is.
		const endButton = (cards.length > 0 || pack.generation !== 'g2b') && firstIn(places, pack.endButton) !== null;
		if (cards.length > 0 || endButton || pack === known) {
			return { pack, endButton, cards: cards.map((card) => drawn(card, cards, pack)) };
		}
	}
	return null;
}
