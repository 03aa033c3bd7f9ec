import type { Clock } from '../genesys/clock.ts';
import type { WrapUpBook } from './wrapUpBook.ts';

/** Notes when each wrap-up came into sight of an open panel, for its journal line. Panels are counted. */
export function createShowing(book: Pick<WrapUpBook, 'entries' | 'apply'>, clock: Pick<Clock, 'now'>) {
	let panels = 0;

	const follow = (): void => {
		if (panels <= 0) return;
		for (const { wrapUp } of book.entries())
			if (wrapUp.noticedAt !== null && wrapUp.shownAt === undefined)
				book.apply(wrapUp.key, { kind: 'shown', at: clock.now() });
	};

	return {
		/** Called after every change of the book. */
		follow,
		panelOpened: (): void => {
			panels += 1;
			follow();
		},
		panelClosed: (): void => {
			panels -= 1;
		},
	};
}
