import { describeFailure } from '../genesys/failure.ts';
import type { Codes } from '../protocol/snapshot.ts';
import type { BookEntry } from './wrapUpBook.ts';

/** The codes of a wrap-up as the panel shows them: there, on their way, or why there are none. */
export function codesOf({ codes, codesFailure }: BookEntry): Codes {
	if (codes !== null) return { kind: 'ready', codes };
	return codesFailure === null ? { kind: 'loading' } : { kind: 'failed', detail: describeFailure(codesFailure) };
}
