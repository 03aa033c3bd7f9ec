/** A text made comparable, with the way back to the original. Positions are UTF-16 units. */
export type FoldedText = {
	/** Without case and diacritics, `ß` as `ss`, full-width forms as narrow ones, katakana as hiragana. */
	readonly folded: string;
	/** For each unit of `folded`, where its character starts in the original, and where it ends with its marks. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
};

/** Letters that Unicode takes for letters of their own, as who has no key for them types them. */
const plainLetters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};
const katakana = /[\u30a1-\u30f6]/g;
/** How far a katakana letter stands behind its hiragana letter in Unicode. */
const katakanaDistance = 0x60;

/** Folds case, diacritics, width and the two kana, so that "arger", "Ärger" and "ARGER" are one. */
export function foldText(original: string): FoldedText {
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let end = 0;
	for (const character of original) {
		const plain = foldCharacter(character.toLowerCase());
		const start = end;
		end += character.length;
		if (plain === '') {
			ends.splice(-1, 1, end);
		}
		for (const _ of plain.split('')) {
			starts.push(start);
			ends.push(end);
		}
		folded += plain;
	}
	return { folded, starts, ends };
}

function foldCharacter(lower: string): string {
	return (plainLetters[lower] ?? lower)
		.normalize('NFKD')
		.replaceAll(/\p{Mn}/gu, '')
		.replaceAll(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - katakanaDistance));
}
