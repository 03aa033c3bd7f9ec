import type { Progress } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';

/** The sentence of a conflict: which code is there, since when, and that nothing was written. */
export function conflictText(conflict: Extract<Progress, { kind: 'conflict' }>): string {
	if (conflict.foundAt === null) {
		return text('conflict_sentence', conflict.found.name);
	}
	const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(conflict.foundAt);
	return text('conflict_sentenceAt', time, conflict.found.name);
}
