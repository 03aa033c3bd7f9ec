import { isOver } from './hearWord.ts';
import type { PlatformWord } from './platformWord.ts';
import type { Sight } from './sight.ts';

/** A wrap-up shorter than this may be over before any page has drawn it, in milliseconds. */
const shortest = 3000;

/** A page that tells of an end before the platform does is at most so much ahead, in milliseconds. */
const ahead = 10_000;

/**
 * Judges of each wrap-up of the platform whether the page showed it. Only a desktop in a tab of its own is judged, whose
 * session is valid: elsewhere the wrap-up may well be out of its sight.
 */
export function createWrapUpJudge({ tabs }: Sight, count: (matched: boolean) => void) {
	/** Since when each is owed; 0 once it is judged. */
	const owed = new Map<string, number>();
	let hintedAt = 0;

	const settle = (id: string, matched: boolean) => {
		owed.set(id, 0);
		count(matched);
	};

	const hearOne = (word: PlatformWord, couldShow: boolean, at: number) => {
		const { conversationId: id } = word;
		const since = owed.get(id);
		if (word.state === 'wrapUp' && couldShow && since === undefined) owed.set(id, at);
		if (!isOver(word) || since === undefined) return;
		if (since > 0 && at - since >= shortest) settle(id, false);
		else owed.delete(id);
	};

	return {
		/** To be called after every change of a page; `hinted` when the page told of an end by itself. */
		see: (hinted: boolean, at: number): void => {
			if (hinted || [...tabs.values()].some(({ panel }) => panel !== null)) hintedAt = at;
			for (const [id, since] of owed) if (since > 0 && hintedAt >= since - ahead) settle(id, true);
		},
		hear: (words: readonly PlatformWord[], at: number): void => {
			const couldShow = [...tabs.values()].some(({ shell, alive, popOutId }) => shell && alive && popOutId === null);
			for (const word of words) hearOne(word, couldShow, at);
			// One that nobody tells of any more, as after a sign-out, is not judged.
			for (const id of owed.keys()) if (!words.some(({ conversationId }) => conversationId === id)) owed.delete(id);
		},
	};
}
