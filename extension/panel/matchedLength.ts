/** Shorter words are taken as they are typed: with one letter changed they would be half of another word. */
const shortestWithTypo = 4;

/**
 * How many units of `text` from `start` on a typed word stands for, allowing one slip of the hand: a letter left out, one too
 * many, another one, or two swapped. 0 where it does not begin there, or is too short for slips. Both texts are folded.
 */
export function matchedLength(text: string, start: number, word: string): number {
	if (word.length < shortestWithTypo) {
		return 0;
	}
	let same = 0;
	while (same < word.length && text[start + same] === word[same]) {
		same += 1;
	}
	const here = start + same;
	const goesOn = (typed: number, position: number): boolean => text.startsWith(word.slice(typed), position);
	const isSwap =
		text[here] !== undefined &&
		text[here] === word[same + 1] &&
		text[here + 1] === word[same] &&
		goesOn(same + 2, here + 2);
	if (isSwap || (isLetter(text[here]) && goesOn(same + 1, here + 1))) {
		return word.length;
	}
	if (isLetter(text[here]) && goesOn(same, here + 1)) {
		return word.length + 1;
	}
	return goesOn(same + 1, here) ? word.length - 1 : 0;
}

function isLetter(unit: string | undefined): boolean {
	return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
