import { isOver, type PlatformWord } from './platformWord.ts';
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
	/** Since when each is owed. */
	const open = new Map<string, number>();
	const judged = new Set<string>();
	let hintedAt = Number.NEGATIVE_INFINITY;

	const couldShow = () => [...tabs.values()].some(({ shell, alive, popOutId }) => shell && alive && popOutId === null);
	const showsTool = () => [...tabs.values()].some(({ panel }) => panel !== null);
	const settle = (id: string, matched: boolean) => {
		open.delete(id);
		judged.add(id);
		count(matched);
	};

	return {
		/** To be called after every change of a page; `hinted` when the page told of an end by itself. */
		see: (hinted: boolean, at: number): void => {
			if (hinted || showsTool()) hintedAt = at;
			for (const [id, since] of open) if (hintedAt >= since - ahead) settle(id, true);
		},
		hear: (words: readonly PlatformWord[], at: number): void => {
			for (const { conversationId: id, state } of words) {
				const since = open.get(id);
				if (state === 'wrapUp' && since === undefined && !judged.has(id) && couldShow()) open.set(id, at);
				if (!isOver(state) || since === undefined) continue;
				if (at - since >= shortest) settle(id, false);
				else open.delete(id);
			}
		},
	};
}
