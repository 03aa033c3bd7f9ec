import type { KeptChannel } from '../../../src/genesys/notifications/createNotifications.ts';
import type { BookEntry } from '../../../src/wrapup/wrapUpBook.ts';

/** What a browser profile keeps in memory between two lives of the background, and what stands open in it. */
export type Profile = {
	/** The wrap-ups in sight. */
	watched: readonly BookEntry[];
	channel: KeptChannel | null;
	/** When the requests of the last minute left. */
	spent: readonly number[];
	/** When there was a sign of the agent last. */
	signAt: number | null;
	/** How many panels are open. */
	panels: number;
	/** Whether the machine has a network. */
	online: boolean;
	/** Whether the machine sleeps: nothing runs, nothing is seen. */
	asleep: boolean;
	/** The machine's clock minus the world's, in milliseconds. */
	skew: number;
};

/** A profile that has just been started, with one panel open. */
export function newProfile(): Profile {
	return { watched: [], channel: null, spent: [], signAt: null, panels: 1, online: true, asleep: false, skew: 0 };
}
