/** Longest turn that is read, in words: a pasted mail must not cost the agent a pause. */
const mostWords = 600;
const longestWord = 40;
/** A run in a script without spaces, one in any other script, or a number. */
const runs =
	/([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}ー]+)|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{M}])+|(\p{N}+)/gu;

/** Writing without spaces is read in overlapping pairs of characters, which come close to its words. */
function pairsOf(run: string): string[] {
	const characters = Array.from(run);
	return characters.length === 1 ? characters : characters.slice(1).map((second, at) => `${characters[at]}${second}`);
}

/**
 * The words of a text in lower case, in order. Numbers become `#`, one for each digit up to four, so that no card or
 * telephone number is ever learned; accents stay, and Japanese, Chinese and Thai runs are read in pairs of characters.
 */
export function wordsIn(text: string): string[] {
	const words: string[] = [];
	for (const [run, unspaced, digits] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
		if (digits !== undefined) words.push('#'.repeat(Math.min(4, digits.length)));
		else if (unspaced !== undefined) words.push(...pairsOf(unspaced));
		else words.push(run.slice(0, longestWord));
		if (words.length >= mostWords) break;
	}
	return words.slice(0, mostWords);
}

/** The words of a code's name, which may be glued: `cardArrival`, `card_arrival`, `Billing/Refund`. */
export function wordsInName(name: string): string[] {
	return wordsIn(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '));
}
