import type { Entry, Snapshot, SuggestedCode } from '../../../src/protocol/snapshot.ts';

/** A moment to count from, in milliseconds since 1970; on a whole second. */
export const sampleNow = Date.UTC(2026, 0, 15, 9, 0, 0);

const names = ['Refund', 'Billing question', 'Address change', 'Ärger mit Rechnung', 'Sales – upgrade'];

/** Five codes, `c0` to `c4`. */
export const sampleCodes = names.map((name, place) => ({ id: `c${place}`, name }));

/** Suggestions of the first three sample codes. */
const sampleSuggestions: readonly SuggestedCode[] = [
	{ id: 'c0', name: 'Refund', confidence: 'veryLikely', reason: { kind: 'habitHere', args: [7, 9] }, more: [] },
	{
		id: 'c1',
		name: 'Billing question',
		confidence: 'likely',
		reason: { kind: 'habitAnywhere', args: [4, 20] },
		more: [],
	},
	{ id: 'c2', name: 'Address change', confidence: 'unranked', reason: { kind: 'notUsedYet', args: [] }, more: [] },
];

/** An incoming call of the queue Billing that waits for a code, with 42 seconds left. */
export function sampleEntry(changes: Partial<Entry> = {}): Entry {
	return {
		key: 'entry-1',
		conversationId: 'conversation-1',
		medium: 'call',
		direction: 'inbound',
		queueName: 'Billing',
		time: { kind: 'until', since: sampleNow - 18_000, until: sampleNow + 42_000, forced: false },
		codes: { kind: 'ready', codes: sampleCodes },
		suggestions: sampleSuggestions,
		stored: null,
		dialer: false,
		draft: '',
		notesLeft: false,
		tentative: null,
		correctable: false,
		progress: { kind: 'choosing', previous: null },
		...changes,
	};
}

/** A snapshot of a signed-in agent with these entries. */
export function sampleSnapshot(entries: readonly Entry[] = [], changes: Partial<Snapshot> = {}): Snapshot {
	return {
		revision: 1,
		status: { kind: 'ready', reach: { kind: 'ok' } },
		agentName: 'Mara Weiss',
		entries,
		talking: [],
		activeCount: 0,
		desktopSeen: true,
		drift: false,
		checked: null,
		undoSeconds: 2,
		keyboard: true,
		...changes,
	};
}
