import { sampleEntry, sampleNow, sampleSnapshot } from '../../../extension/panel/testing/sampleSnapshot.ts';
import type { Code, Entry, Progress, Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Outcome } from '../../../src/wrapup/outcome.ts';
import { manyReasons, waitingEntry } from '../../faces/panelFaces.ts';
import type { PanelState } from '../galleryState.ts';

/** The moment at which the gallery stands still. */
export const galleryNow = sampleNow;

const [first, second] = manyReasons;
if (first === undefined || second === undefined) throw new Error('The gallery has no codes to show.');

/** The code that is chosen in the gallery, and the one that somebody else stored. */
export const chosen: Code = { id: first.id, name: first.name };
export const foreign: Code = { id: second.id, name: second.name };

/** A call of the queue Billing with five suggestions and 42 seconds left. */
export const billing = (changes: Partial<Entry> = {}): Entry =>
	waitingEntry(galleryNow, { medium: 'call', time: sampleEntry().time, ...changes });

/** A choice that has not ended, of the code chosen in the gallery. */
export const inFlight = { intentId: 'intent-1', code: chosen } as const;

/** How the choice ended, a few seconds ago. */
export const ended = (outcome: Outcome, code: Code | null = chosen): Extract<Progress, { kind: 'ended' }> => ({
	kind: 'ended',
	code,
	outcome,
	at: galleryNow - 4000,
	nothingOwed: false,
});

/** A panel with these wrap-ups. */
export function panelState(
	name: string,
	title: string,
	shows: string,
	entries: readonly Entry[],
	more: Partial<Snapshot> & Pick<PanelState, 'steps' | 'lost' | 'answer'> = {},
): PanelState {
	const { steps, lost, answer, ...changes } = more;
	return {
		page: 'panel',
		name,
		title,
		shows,
		snapshot: sampleSnapshot(entries, changes),
		...(steps === undefined ? {} : { steps }),
		...(lost === undefined ? {} : { lost }),
		...(answer === undefined ? {} : { answer }),
	};
}
