import type { Entry } from '../../src/protocol/snapshot.ts';

/** A wrap-up whose time runs. */
export type Running = Entry & { readonly time: Extract<Entry['time'], { kind: 'until' }> };

/** What is to happen with the desktop notifications: those that come, and those that go, by the key of their wrap-up. */
export type NoticeMove = { readonly show: readonly Running[]; readonly close: readonly string[] };

/** What stands around the notifications. */
export type NoticeCircumstances = {
	/** Whether the setting is on. */
	readonly wanted: boolean;
	readonly panelIsOpen: boolean;
	/** The wrap-ups that had their notification. */
	readonly told: ReadonlySet<string>;
	/** Milliseconds since 1970. */
	readonly now: number;
};

/** The queue's name comes with what is read beside the codes: a notification before that would name none. */
function isRunning(entry: Entry, now: number): entry is Running {
	const isRead = entry.queueName !== null || entry.codes.kind !== 'loading';
	return isRead && entry.progress.kind === 'choosing' && entry.time.kind === 'until' && entry.time.until > now;
}

/**
 * One notification for each wrap-up that waits for a code while its time runs and no panel shows it; it goes when the
 * wrap-up has moved on, or a panel is open. None comes twice.
 */
export function noticeMove(
	entries: readonly Entry[],
	{ wanted, panelIsOpen, told, now }: NoticeCircumstances,
): NoticeMove {
	const running = wanted && !panelIsOpen ? entries.filter((entry) => isRunning(entry, now)) : [];
	const current = new Set(running.map(({ key }) => key));
	return {
		show: running.filter(({ key }) => !told.has(key)),
		close: [...told].filter((key) => !current.has(key)),
	};
}
