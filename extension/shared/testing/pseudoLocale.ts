import type { Translate } from '../text.ts';

/** The attributes that are shown or read aloud. */
const spokenAttributes = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'title'];

/** A translator whose every string stands in brackets, so that words which came from elsewhere show. */
export function bracketing(translate: Translate): Translate {
	return (key, substitutions) => {
		const words = translate(key, substitutions);
		return words === '' || key === 'languageTag' || key === 'languageDirection' ? words : `⟦${words}⟧`;
	};
}

/** What is left of some words when all that stands in brackets is gone, also brackets within brackets. */
function outside(words: string): string {
	const inner = words.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
	return inner === words ? words : outside(inner);
}

/**
 * The words in Latin letters that an element shows or says and that stand in no brackets. Data of a test is written in
 * another script, so that only strings of the program are left. A bracket without its other half is a sentence put
 * together of pieces, and is told too. `data` selects elements that hold nothing but data in Latin letters.
 */
export function unbracketedWords(root: Element, data: readonly string[] = []): string[] {
	const shown = document.createElement('div');
	shown.innerHTML = root.innerHTML;
	for (const element of shown.querySelectorAll(['script', ...data].join())) element.remove();
	const attributes = [...shown.querySelectorAll('*')].flatMap((element) =>
		spokenAttributes.map((name) => element.getAttribute(name) ?? ''),
	);
	return [shown.textContent ?? '', ...attributes].flatMap(
		(words) => outside(words).match(/\S*[\p{Script=Latin}⟦⟧]\S*/gu) ?? [],
	);
}
