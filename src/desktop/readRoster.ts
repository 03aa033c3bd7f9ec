import { conversationIn } from './conversationIn.ts';
import type { DrawnCard } from './createCardTokens.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { allIn, isIn, type Place } from './places.ts';

/** What the roster and the controls of the selected conversation show, by the pack that knew them. */
export type Roster = {
	readonly pack: SelectorPack;
	readonly endButton: boolean;
	readonly cards: readonly DrawnCard[];
};

/** The facts of a roster hold no more cards than this. */
const most = 20;

/**
 * Reads the roster by the first pack that knows a card; undefined where none does. The first of all packs may also know
 * the end button where there is no card, as in a window of one conversation; the guesses of the others may not.
 */
export function readRoster(places: readonly Place[], packs: readonly SelectorPack[]): Roster | undefined {
	for (const pack of packs) {
		const cards = allIn(places, pack.rosterCard).slice(0, most);
		const endButton = (cards.length > 0 || pack === packs[0]) && isIn(places, pack.endButton);
		if (cards.length === 0 && !endButton) continue;
		return {
			pack,
			endButton,
			cards: cards.map((element) => ({
				element,
				selected: element.closest(pack.selectedCard) !== null,
				conversationId: conversationIn(allIn([element], pack.cardLink)),
			})),
		};
	}
	return undefined;
}
