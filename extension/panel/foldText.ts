/** A text made comparable, with the way back to the original. */
export type FoldedText = {
	/** Without case and diacritics, `ß` as `ss`, full-width forms as narrow ones. */
	readonly folded: string;
	/** For each UTF-16 unit of `folded`, the start of its character in the original; one more at the end for its length. */
	readonly origins: readonly number[];
};

/** Folds case, diacritics and width, so that "arger", "Ärger" and "ARGER" are one. */
export function foldText(original: string): FoldedText {
	let folded = '';
	const origins: number[] = [];
	let position = 0;
	for (const character of original) {
		const plain = foldCharacter(character);
		folded += plain;
		for (let unit = 0; unit < plain.length; unit += 1) {
			origins.push(position);
		}
		position += character.length;
	}
	origins.push(position);
	return { folded, origins };
}

function foldCharacter(character: string): string {
	return character
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replaceAll(/\p{Mn}/gu, '');
}
