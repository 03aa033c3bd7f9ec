import type { Clock } from '../genesys/clock.ts';
import type { WrapUpBook } from './wrapUpBook.ts';

/** Notes when each wrap-up came into sight of an open panel, for its journal line. */
export function createShowing(
	book: Pick<WrapUpBook, 'entries' | 'apply'>,
	clock: Pick<Clock, 'now'>,
	panelIsOpen: () => boolean,
) {
	return {
		/** Called after every change of the book, and when a panel has opened. */
		follow: (): void => {
			if (!panelIsOpen()) return;
			for (const { wrapUp } of book.entries())
				if (wrapUp.noticedAt !== null && wrapUp.shownAt === undefined)
					book.apply(wrapUp.key, { kind: 'shown', at: clock.now() });
		},
	};
}
