import type { Entry } from '../../src/protocol/snapshot.ts';

/** A wrap-up whose time runs. */
export type Running = Entry & { readonly time: Extract<Entry['time'], { kind: 'until' }> };

/** What is to happen with the desktop notifications: those that come, and those that go, by the key of their wrap-up. */
export type NoticeMove = { readonly show: readonly Running[]; readonly close: readonly string[] };

/** The queue's name comes with what is read beside the codes: a notification before that would name none. */
function isRunning(entry: Entry, now: number): entry is Running {
	const isRead = entry.queueName !== null || entry.codes.kind !== 'loading';
	return isRead && entry.progress.kind === 'choosing' && entry.time.kind === 'until' && entry.time.until > now;
}

/**
 * One notification for each wrap-up that waits for a code while its time runs and no panel shows it; it goes when the
 * wrap-up has moved on, or a panel is open. `told` are the wrap-ups that had theirs: none comes twice.
 *
 * @param now milliseconds since 1970
 */
export function noticeMove(
	entries: readonly Entry[],
	{
		wanted,
		panelIsOpen,
		told,
		now,
	}: {
		/** Whether the setting is on. */
		readonly wanted: boolean;
		readonly panelIsOpen: boolean;
		readonly told: ReadonlySet<string>;
		readonly now: number;
	},
): NoticeMove {
	const running = wanted && !panelIsOpen ? entries.filter((entry) => isRunning(entry, now)) : [];
	const current = new Set(running.map(({ key }) => key));
	return {
		show: running.filter(({ key }) => !told.has(key)),
		close: [...told].filter((key) => !current.has(key)),
	};
}
