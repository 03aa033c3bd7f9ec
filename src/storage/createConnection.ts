import type { Database } from './database.ts';

/**
 * One connection to the database, for all who ask. `open` is asked at first use, again after it failed, and again when the
 * connection that it gave was closed, of which it tells. Rejects when `open` does.
 */
export function createConnection(open: (onClosed: () => void) => Promise<Database>): () => Promise<Database> {
	let opened: Promise<Database> | null = null;
	const forget = () => {
		opened = null;
	};
	return async () => {
		opened ??= open(forget);
		try {
			return await opened;
		} catch (error) {
			forget();
			throw error;
		}
	};
}
