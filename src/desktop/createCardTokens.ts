import type { CardFacts } from './facts.ts';

/** A card as it lies in the document now. */
export type DrawnCard = {
	readonly element: Element;
	readonly selected: boolean;
	readonly conversationId: string | null;
};

type Slot = DrawnCard & { readonly token: number; readonly goneAt: number | null };

/** How long a card that was taken out is expected back, in milliseconds; the desktop takes 50 to 400. */
export const redrawn = 600;

/**
 * Whether a new card may be one that was taken out. A card that comes to the roster for the first time is never selected,
 * so one that was selected and now is not is another one.
 */
const mayBe = (card: DrawnCard) => (slot: Slot) =>
	(card.selected || !slot.selected) &&
	(slot.conversationId ?? card.conversationId) === (card.conversationId ?? slot.conversationId);

/**
 * Gives every card of a roster a number that it keeps when the desktop draws it anew: by the element itself, by the
 * conversation it links to, else by its place between the others. Where more cards are away than have come back there, a
 * card is held back until it is clear which one it is (`waiting`), in {@link redrawn} milliseconds at the latest: a wrong
 * number is worse than a late one. `now` in milliseconds.
 */
export function createCardTokens() {
	let slots: readonly Slot[] = [];
	let last = 0;

	return (
		cards: readonly DrawnCard[],
		now: number,
	): { readonly cards: readonly CardFacts[]; readonly waiting: boolean } => {
		const before = slots.filter(({ goneAt }) => goneAt === null || now - goneAt < redrawn);
		const known = cards.map((card) =>
			before.find(
				({ element, conversationId }) =>
					element === card.element || (conversationId !== null && conversationId === card.conversationId),
			),
		);
		let from = 0;
		/** The slot of a card that is new in its place; null while it is not clear which. */
		const recognise = (card: DrawnCard, position: number): Slot | undefined | null => {
			const end = before.findIndex((slot, place) => place >= from && known.includes(slot));
			const away = before.slice(from, end < 0 ? before.length : end);
			const fresh = known.slice(position).findIndex((slot) => slot !== undefined);
			const count = fresh < 0 ? known.length - position : fresh;
			if (away.length > count) return null;
			return away.length === count && count > 1 ? away[0] : away.find(mayBe(card));
		};
		const present = cards.flatMap((card, position): Slot[] => {
			const slot = known[position] ?? recognise(card, position);
			if (slot === null) return [];
			if (slot === undefined) last += 1;
			else from = before.indexOf(slot) + 1;
			return [{ ...card, token: slot?.token ?? last, goneAt: null }];
		});
		const order = [...present];
		for (const [place, slot] of before.entries()) {
			if (present.some(({ token }) => token === slot.token)) continue;
			// Only one is selected: where a card that is there has the selection, one that is away has lost it.
			const selected = slot.selected && !present.some((one) => one.selected);
			order.splice(place, 0, { ...slot, selected, goneAt: slot.goneAt ?? now });
		}
		slots = order;
		return {
			cards: present.map(({ token, selected, conversationId }) => ({ token, selected, conversationId })),
			waiting: present.length < cards.length,
		};
	};
}
