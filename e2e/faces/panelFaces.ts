import { sampleEntry, sampleSnapshot } from '../../extension/panel/testing/sampleSnapshot.ts';
import type { Code, Entry, Snapshot, SuggestedCode } from '../../src/protocol/snapshot.ts';
import type { Reason } from '../../src/suggest/suggestion.ts';

const names = [
	'Refund issued',
	'Billing question',
	'Wrong item delivered – replacement sent by express courier',
	'Address change',
	'Complaint',
	'Contract ended',
	'Technical fault',
];
const codes: readonly Code[] = names.map((name, place) => ({ id: `c${place}`, name }));

const because = (
	place: number,
	confidence: SuggestedCode['confidence'],
	...reasons: readonly [Reason, ...Reason[]]
) => {
	const [reason, ...more] = reasons;
	return { id: `c${place}`, name: names[place] ?? '', confidence, reason, more };
};

/** Five suggestions with reasons of many kinds, some longer than their line. */
export const manyReasons: readonly SuggestedCode[] = [
	because(
		0,
		'veryLikely',
		{ kind: 'customerWrote', args: ['refund'] },
		{ kind: 'habitHere', args: [6, 10] },
		{ kind: 'rule', args: ['IVR choice 2'] },
	),
	because(
		1,
		'likely',
		{ kind: 'copilot', args: [71] },
		{ kind: 'attribute', args: ['department', 'accounts receivable and collections'] },
	),
	because(2, 'maybe', { kind: 'meaning', args: [] }, { kind: 'summarySays', args: ['replacement'] }),
	because(3, 'maybe', { kind: 'correction', args: ['Billing question'] }, { kind: 'lastCode', args: [] }),
	because(4, 'maybe', { kind: 'prior', args: [] }, { kind: 'hour', args: [] }),
];

/** A message of the queue Billing that waits for a code; times count from `now`, milliseconds since 1970. */
export function waitingEntry(now: number, changes: Partial<Entry>): Entry {
	return sampleEntry({
		medium: 'message',
		time: { kind: 'until', since: now - 18_000, until: now + 600_000, forced: false },
		codes: { kind: 'ready', codes },
		suggestions: manyReasons,
		...changes,
	});
}

/** The panel of a signed-in agent with this one wrap-up. */
export const snapshotOf = (entry: Entry): Snapshot => sampleSnapshot([entry]);
