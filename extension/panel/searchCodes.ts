import type { Code } from '../../src/protocol/snapshot.ts';
import { type FoldedText, foldText } from './foldText.ts';
import { matchedLength } from './matchedLength.ts';

/** A stretch of a code's name that the query matched: from `start` up to, not including, `end`, in UTF-16 units. */
export type MatchedRange = { readonly start: number; readonly end: number };

/** One code that fits the query. */
export type CodeMatch = { readonly code: Code; readonly ranges: readonly MatchedRange[] };

/** Codes prepared for searching, in the order they were given. */
export type CodeIndex = readonly { readonly code: Code; readonly name: FoldedText }[];

/** Where a word of the query stands in a folded name. */
type Place = MatchedRange & { readonly typo: boolean };

/** Scripts that do not put spaces between words: there, a word may start at any character. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Folds the names once, so that each key press only compares. */
export function indexCodes(codes: readonly Code[]): CodeIndex {
	return codes.map((code) => ({ code, name: foldText(code.name) }));
}

/**
 * Finds the codes in whose name every word of the query begins a word, in any order, each at its own place. Where no code
 * fits so, words of four letters and more may differ by one slip of the hand.
 * Best first: the name is the query, the name starts with it, its first word does, any other; with fewer slips; then the order of
 * the index. An empty query matches every code.
 */
export function searchCodes(index: CodeIndex, query: string): readonly CodeMatch[] {
	const whole = foldText(query).folded.trim();
	const words = splitWords(whole);
	if (words.length === 0) {
		return whole === '' ? index.map(({ code }) => ({ code, ranges: [] })) : [];
	}
	const exact = matchesOf(index, whole, words, false);
	return exact.length > 0 ? exact : matchesOf(index, whole, words, true);
}

function matchesOf(index: CodeIndex, whole: string, words: readonly string[], typos: boolean): readonly CodeMatch[] {
	const matches: (CodeMatch & { readonly grade: number })[] = [];
	for (const { code, name } of index) {
		const places = placeWords(name.folded, words, typos);
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
function placeWords(name: string, words: readonly string[], typos: boolean): readonly Place[] | null {
	const places: Place[] = [];
	for (const word of words.toSorted((left, right) => right.length - left.length)) {
		const place = findPlace(name, word, places) ?? (typos ? findTypo(name, word, places) : null);
		if (place === null) {
			return null;
		}
		places.push(place);
	}
	return places.toSorted((left, right) => left.start - right.start);
}

function findPlace(name: string, word: string, taken: readonly Place[]): Place | null {
	for (let start = name.indexOf(word); start !== -1; start = name.indexOf(word, start + 1)) {
		const place = { start, end: start + word.length, typo: false };
		if (isFree(place, taken) && beginsWord(name, start)) {
			return place;
		}
	}
	return null;
}

function findTypo(name: string, word: string, taken: readonly Place[]): Place | null {
	for (let start = 0; start < name.length; start += 1) {
		if (!wordCharacter.test(name.charAt(start)) || !beginsWord(name, start)) {
			continue;
		}
		const place = { start, end: start + matchedLength(name, start, word), typo: true };
		if (place.end > start && isFree(place, taken)) {
			return place;
		}
	}
	return null;
}

function isFree({ start, end }: Place, taken: readonly Place[]): boolean {
	return taken.every((place) => end <= place.start || place.end <= start);
}

function beginsWord(name: string, position: number): boolean {
	const before = name.slice(0, position).at(-1) ?? '';
	return !wordCharacter.test(before) || unspaced.test(name.charAt(position));
}

/** Lower is better. A slip counts more than any place. */
function grade(name: string, query: string, places: readonly Place[]): number {
	const slips = places.filter(({ typo }) => typo).length;
	if (name === query) {
		return 0;
	}
	if (name.startsWith(query)) {
		return 1;
	}
	return slips * 4 + (places[0]?.start === 0 ? 2 : 3);
}

/** Ranges of the folded name as ranges of the name itself, always whole characters with their marks. */
function originalRanges({ starts, ends }: FoldedText, places: readonly Place[]): readonly MatchedRange[] {
	return places.map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }));
}
