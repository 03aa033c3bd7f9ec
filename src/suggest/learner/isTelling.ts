import { hashText } from './hashText.ts';
import { type Memory, scalars } from './memory.ts';

/** English words that say nothing alone, with what is left of contractions. */
const empty = new Set(
	(
		'about after again all also and any are aren ask been before but call can cant could couldn did didn does doesn don ' +
		'dont for from get give going got had hadn has hasn have haven hello her here him his how into isn its just know let ' +
		'like lot made make many may mind more much name need not now off okay one only other our out over per please put she ' +
		'should shouldn since some sure than thank thanks that the their them then there these they thing this those through ' +
		'too two under use very want was wasn way well were weren what when where which while who why will with won would ' +
		'wouldn yes yet you your'
	).split(' '),
);
/** Less than a word: digits that are masked, and pairs of characters that may be an ending or half a word. */
const fragment = /[#\p{sc=Hira}\p{sc=Thai}]|^[\p{sc=Kana}ー]{1,2}$/u;
const unspaced = /\p{sc=Han}/u;
const shortest = 3;
const mostCommon = 0.25;
const enoughConversations = 40;

/** Whether a word alone tells a person anything: a whole word, neither empty nor in every fourth conversation. */
export function isTelling({ seen, scalars: numbers }: Memory, word: string): boolean {
	if (fragment.test(word) || empty.has(word) || (word.length < shortest && !unspaced.test(word))) return false;
	const conversations = numbers[scalars.conversations] ?? 0;
	const found = seen[hashText(word) & (seen.length - 1)] ?? 0;
	return conversations < enoughConversations || found < mostCommon * conversations;
}
