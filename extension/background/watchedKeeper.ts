import { type Areas, writeItem } from '../../src/storage/item.ts';
import { watchedItem } from '../../src/storage/items.ts';
import type { BookEntry } from '../../src/wrapup/wrapUpBook.ts';

/**
 * Keeps the wrap-ups in sight for the worker's next life; the answer writes them as they are now. Writes follow each other,
 * so that the last one stays.
 */
export function createWatchedKeeper(areas: Areas, entries: () => readonly BookEntry[]): () => Promise<void> {
	let written: Promise<void> = Promise.resolve();
	const write = () => {
		const watched = entries().map(({ wrapUp, codes, requests, dismissed }) => ({
			// The platform's notes may speak of the customer, and nobody needs them here.
			wrapUp: { ...wrapUp, stored: wrapUp.stored && { ...wrapUp.stored, notes: '' } },
			codes: codes === null ? null : [...codes],
			requests,
			dismissed,
		}));
		return writeItem(areas, watchedItem, watched);
	};
	return () => {
		// A write that failed was reported; the next one is tried all the same.
		written = written.then(write, write);
		return written;
	};
}
