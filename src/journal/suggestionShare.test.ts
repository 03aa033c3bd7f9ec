import { describe, expect, it } from 'vitest';
import { suggestionShare } from './suggestionShare.ts';

const figures = { first: 6, inThree: 2, other: 1, overridden: 1, silent: 5, heldOut: 7 };

describe('the share of suggestions taken', () => {
	it('is of the wrap-ups that had suggestions in sight', () => {
		expect(suggestionShare(figures, 'first')).toBe(0.6);
		expect(suggestionShare(figures, 'inThree')).toBe(0.8);
	});

	it('is unknown where none had', () => {
		const silent = { ...figures, first: 0, inThree: 0, other: 0, overridden: 0 };
		expect(suggestionShare(silent, 'first')).toBeNull();
	});
});
