import type { Progress } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';
import { timeOfDay } from './timeOfDay.ts';

/** Below this many milliseconds a code was stored "a moment ago". */
const momentAgo = 60_000;

/** The sentence of a conflict: which code is there and since when. `now` in milliseconds since 1970. */
export function conflictText(conflict: Extract<Progress, { kind: 'conflict' }>, now: number): string {
	const { found, foundAt } = conflict;
	if (foundAt === null) {
		return text('conflict_sentence', found.name);
	}
	return now - foundAt < momentAgo
		? text('conflict_sentenceNow', found.name)
		: text('conflict_sentenceAt', timeOfDay(foundAt), found.name);
}
