// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createCardTokens, type DrawnCard, redrawn } from './createCardTokens.ts';

const card = (selected = false, conversationId: string | null = null): DrawnCard => ({
	element: document.createElement('div'),
	selected,
	conversationId,
});

/** A roster whose tokens are read one after another: `at` milliseconds, these cards. */
function roster() {
	const tokensOf = createCardTokens();
	return (at: number, ...cards: readonly DrawnCard[]) => tokensOf(cards, at).map(({ token }) => token);
}

describe('the number of a card', () => {
	it('is its own, and stays while the card does', () => {
		const read = roster();
		const [first, second] = [card(), card()];
		expect(read(0, first, second)).toEqual([1, 2]);
		expect(read(1, second, first)).toEqual([2, 1]);
		expect(read(2, first, card(), second)).toEqual([1, 3, 2]);
	});

	it('comes back with the card that is drawn anew in its place', () => {
		const read = roster();
		const [first, last] = [card(), card()];
		expect(read(0, first, card(), last)).toEqual([1, 2, 3]);
		expect(read(50, first, last)).toEqual([1, 3]);
		expect(read(450, first, card(), last)).toEqual([1, 2, 3]);
		expect(read(460, card(), last)).toEqual([3]);
	});

	it('comes back also where card and successor are seen in one look, or the card is the only one', () => {
		const read = roster();
		expect(read(0, card())).toEqual([1]);
		expect(read(1, card())).toEqual([1]);
		expect(read(2)).toEqual([]);
		expect(read(3, card(true))).toEqual([1]);
	});

	it('is another one after the time a redraw takes', () => {
		const read = roster();
		read(0, card());
		read(10);
		expect(read(10 + redrawn, card())).toEqual([2]);
	});

	it('waits until it is clear which of two has come back', () => {
		const tokensOf = createCardTokens();
		const [first, second] = [card(), card(true)];
		tokensOf([card(), card(true), card()], 0);
		expect(tokensOf([], 10)).toEqual([]);
		expect(tokensOf([second], 100)).toEqual([]);
		expect(tokensOf([first, second, card()], 400).map(({ token }) => token)).toEqual([1, 2, 3]);
	});

	it('is a new one at last where it never became clear', () => {
		const tokensOf = createCardTokens();
		const one = card();
		tokensOf([card(), card()], 0);
		tokensOf([], 10);
		expect(tokensOf([one], 100)).toEqual([]);
		expect(tokensOf([one], 10 + redrawn)).toEqual([{ token: 3, selected: false, conversationId: null }]);
	});

	it('follows the conversation a card links to, wherever the card is drawn', () => {
		const read = roster();
		expect(read(0, card(false, 'a'), card(true, 'b'))).toEqual([1, 2]);
		expect(read(1, card(true, 'b'), card(false, 'a'))).toEqual([2, 1]);
		expect(read(2, card(false, 'c'), card(false, 'a'))).toEqual([3, 1]);
	});

	it('is not passed on to the next conversation: a new card is not selected', () => {
		const read = roster();
		read(0, card(true));
		read(10);
		expect(read(100, card(false))).toEqual([2]);
	});

	it('comes back without the selection, where another card has taken it meanwhile', () => {
		const read = roster();
		const element = document.createElement('div');
		read(0, card(true), { ...card(), element });
		read(10, { ...card(true), element });
		expect(read(100, card(false), { ...card(true), element })).toEqual([1, 2]);
	});
});
