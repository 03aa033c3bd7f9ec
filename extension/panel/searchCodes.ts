import type { Code } from '../../src/protocol/snapshot.ts';
import { formatLocale } from '../shared/text.ts';
import { type FoldedText, foldText } from './foldText.ts';

/** A stretch of a code's name that the query matched: from `start` up to, not including, `end`, in UTF-16 units. */
export type MatchedRange = { readonly start: number; readonly end: number };

/** One code that fits the query. */
export type CodeMatch = { readonly code: Code; readonly ranges: readonly MatchedRange[] };

/** Codes prepared for searching, in the order a list without a query shows them. */
export type CodeIndex = readonly { readonly code: Code; readonly name: FoldedText }[];

/** Scripts that do not put spaces between words: there, a word may start at any character. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Sorts codes by name and folds the names once, so that each key press only compares. */
export function indexCodes(codes: readonly Code[]): CodeIndex {
	const { compare } = new Intl.Collator(formatLocale(), { numeric: true, sensitivity: 'base' });
	return codes
		.map((code) => ({ code, name: foldText(code.name) }))
		.toSorted((left, right) => compare(left.code.name, right.code.name));
}

/**
 * Finds the codes in whose name every word of the query begins a word, in any order, each at its own place.
 * Best first: the name is the query, the name starts with it, its first word does, any other; then the order of the index.
 * An empty query matches every code.
 */
export function searchCodes(index: CodeIndex, query: string): readonly CodeMatch[] {
	const whole = foldText(query).folded.trim();
	const words = splitWords(whole);
	if (words.length === 0) {
		return whole === '' ? index.map(({ code }) => ({ code, ranges: [] })) : [];
	}
	const matches: (CodeMatch & { readonly grade: number })[] = [];
	for (const { code, name } of index) {
		const places = placeWords(name.folded, words);
		if (places !== null) {
			matches.push({ code, ranges: originalRanges(name, places), grade: grade(name.folded, whole, places) });
		}
	}
	return matches.toSorted((left, right) => left.grade - right.grade);
}

/** The words of a folded query. */
function splitWords(folded: string): readonly string[] {
	return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Where each word begins a word of the name, no two overlapping; `null` where one finds no place. Longer words choose first. */
function placeWords(name: string, words: readonly string[]): readonly MatchedRange[] | null {
	const places: MatchedRange[] = [];
	for (const word of words.toSorted((left, right) => right.length - left.length)) {
		const place = findPlace(name, word, places);
		if (place === null) {
			return null;
		}
		places.push(place);
	}
	return places.toSorted((left, right) => left.start - right.start);
}

function findPlace(name: string, word: string, taken: readonly MatchedRange[]): MatchedRange | null {
	for (let start = name.indexOf(word); start !== -1; start = name.indexOf(word, start + 1)) {
		const end = start + word.length;
		const free = taken.every((place) => end <= place.start || place.end <= start);
		if (free && beginsWord(name, start)) {
			return { start, end };
		}
	}
	return null;
}

function beginsWord(name: string, position: number): boolean {
	const before = name.slice(0, position).at(-1) ?? '';
	return !wordCharacter.test(before) || unspaced.test(name.charAt(position));
}

function grade(name: string, query: string, places: readonly MatchedRange[]): number {
	if (name === query) {
		return 0;
	}
	if (name.startsWith(query)) {
		return 1;
	}
	return places[0]?.start === 0 ? 2 : 3;
}

/** Ranges of the folded name as ranges of the name itself, always whole characters with their marks. */
function originalRanges({ starts, ends }: FoldedText, places: readonly MatchedRange[]): readonly MatchedRange[] {
	return places.map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }));
}
