import type { Wake } from '../desktop/mergeSightings.ts';
import type { Clock } from '../genesys/clock.ts';
import type { WrapUpBook } from './wrapUpBook.ts';

/** A wrap-up tool shown this long after its wrap-up was noticed belongs to that one, in milliseconds. */
const justNow = 5000;

/** The desktop redraws cards and tools at every change of state; what is gone longer than this is gone. */
const redrawn = 1500;

/**
 * Turns what the desktop's page shows into looks at the platform, as few as will do. A tool that comes into sight right
 * after its wrap-up was noticed tells nothing new; what vanished may be drawn again, and matters only to a wrap-up that
 * was waiting when it did.
 */
export function createWaking(book: WrapUpBook, clock: Clock) {
	/** Wrap-ups whose choice was faster than their tool, and whose tool has come since. */
	const explained = new Set<string>();

	/** Wrap-ups that are known and not at their end: each of them has a card. */
	const goingOnCount = () =>
		book.entries().filter(({ wrapUp: { phase } }) => phase.kind !== 'quiet' && !('outcome' in phase)).length;

	const isWaiting = () => book.entries().some(({ wrapUp }) => wrapUp.phase.kind === 'wrapping');

	/**
	 * Whether a tool that comes into sight is that of a wrap-up just noticed. One whose choice was faster than its tool
	 * explains the tool once, so that it does not hide the next one.
	 */
	const isExplained = (): boolean => {
		const recent = book.entries().filter(({ wrapUp }) => (wrapUp.noticedAt ?? 0) >= clock.now() - justNow);
		const explaining = recent.find(({ wrapUp: { key, phase } }) => phase.kind === 'wrapping' || !explained.has(key));
		if (explaining !== undefined) explained.add(explaining.wrapUp.key);
		return explaining !== undefined;
	};

	/** `cardCount` is asked after the page has come to rest: the cards in the roster then. */
	const wake = async (cause: Wake, cardCount: () => number): Promise<void> => {
		switch (cause) {
			case 'none':
				return;
			case 'began':
				return book.look();
			case 'ended':
				return book.lookForEnd();
			case 'wrapUpShown':
				return isExplained() ? undefined : book.lookForEnd();
			case 'appeared':
				// A conversation may ring, connect and end faster than the page shows; the card stays and tells of it.
				await clock.sleep(redrawn);
				return cardCount() > goingOnCount() ? book.look() : undefined;
			case 'vanished':
				if (!isWaiting()) return;
				await clock.sleep(redrawn);
				return isWaiting() ? book.look() : undefined;
		}
	};

	return { wake, clear: () => explained.clear() };
}
