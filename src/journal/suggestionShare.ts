import type { SuggestionFigures } from './suggestionFigures.ts';

/** Wrap-ups with suggestions in sight. */
export function shownCount({ first, inThree, other, overridden }: SuggestionFigures): number {
	return first + inThree + other + overridden;
}

/**
 * What share of the wrap-ups with suggestions took the first one, or one of the first three; 0 to 1, null where there was
 * none with suggestions.
 */
export function suggestionShare(figures: SuggestionFigures, among: 'first' | 'inThree'): number | null {
	const shown = shownCount(figures);
	const taken = among === 'first' ? figures.first : figures.first + figures.inThree;
	return shown === 0 ? null : taken / shown;
}
