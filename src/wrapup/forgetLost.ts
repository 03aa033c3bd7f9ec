import type { Intent } from './intent.ts';
import type { WrapUpBook } from './wrapUpBook.ts';

/** A choice that a former life marked and never stored keeps nobody from choosing: `stored` is all that is in the outbox. */
export function forgetLost(book: Pick<WrapUpBook, 'entries' | 'apply'>, stored: readonly Intent[]): void {
	const ids = new Set(stored.map(({ id }) => id));
	for (const { wrapUp } of book.entries()) {
		const { phase, key } = wrapUp;
		if ('intentId' in phase && phase.intentId !== null && !ids.has(phase.intentId))
			book.apply(key, { kind: 'lost', intentId: phase.intentId });
	}
}
