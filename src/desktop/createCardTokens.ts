import type { CardFacts } from './facts.ts';

/** A card as it lies in the document now. */
export type DrawnCard = { readonly element: Element } & Omit<CardFacts, 'token'>;

type Slot = DrawnCard & { readonly token: number; readonly goneAt: number | null };

/** How long a card that was taken out is expected back, in milliseconds; the desktop takes 50 to 400. */
export const redrawn = 600;

/**
 * Gives every card of a roster a number that it keeps when the desktop draws it anew: by the element itself, by the
 * conversation it links to, else by its place between the others. While several cards are away from there and fewer have
 * come back, a card is held back until it is clear which one it is, for {@link redrawn} milliseconds at most: a wrong
 * number is worse than a late one. `now` in milliseconds.
 */
export function createCardTokens() {
	let slots: readonly Slot[] = [];
	let last = 0;

	return (cards: readonly DrawnCard[], now: number): readonly CardFacts[] => {
		const before = slots.filter(({ goneAt }) => goneAt === null || now - goneAt < redrawn);
		const known = cards.map((card) =>
			before.find(
				(slot) => slot.element === card.element || (card.conversationId && card.conversationId === slot.conversationId),
			),
		);
		let from = 0;
		/** The slot of a card that is new in its place; null while it is not clear which. */
		const recognise = (card: DrawnCard): Slot | undefined | null => {
			const end = before.findIndex((slot, place) => place >= from && known.includes(slot));
			const away = before.slice(from, end < 0 ? undefined : end);
			if (away.length > 1) return cards.length < before.length ? null : away[0];
			// A card that is new in the roster is never selected, so one that has lost the selection is another one.
			return away.find((slot) => card.selected >= slot.selected && !(card.conversationId && slot.conversationId));
		};
		const present = cards.flatMap((card, position): Slot[] => {
			const slot = known[position] ?? recognise(card);
			if (slot === null) return [];
			if (slot !== undefined) from = before.indexOf(slot) + 1;
			return [{ ...card, token: slot?.token ?? ++last, goneAt: null }];
		});
		const facts = present.map(({ element: _element, goneAt: _goneAt, ...card }) => card);
		for (const [place, slot] of before.entries()) {
			if (facts.some(({ token }) => token === slot.token)) continue;
			// Only one is selected: where a card that is there has the selection, one that is away has lost it.
			const selected = slot.selected && !facts.some((one) => one.selected);
			present.splice(place, 0, { ...slot, selected, goneAt: slot.goneAt ?? now });
		}
		slots = present;
		return facts;
	};
}
