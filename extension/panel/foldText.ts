/** A text made comparable, with the way back to the original. Positions are UTF-16 units. */
export type FoldedText = {
	/** Without case and diacritics, `ß` as `ss`, full-width forms as narrow ones. */
	readonly folded: string;
	/** For each unit of `folded`, where its character starts in the original, and where it ends with its marks. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
};

/** Folds case, diacritics and width, so that "arger", "Ärger" and "ARGER" are one. */
export function foldText(original: string): FoldedText {
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let end = 0;
	for (const character of original) {
		const plain = character
			.toLowerCase()
			.replace('ß', 'ss')
			.normalize('NFKD')
			.replaceAll(/\p{Mn}/gu, '');
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
