import type { Entry } from '../protocol/snapshot.ts';

/** An end that leaves the agent nothing to do or to copy. */
export function isGoodEnd({ progress, notesLeft }: Entry): boolean {
	if (progress.kind !== 'ended' || notesLeft) return false;
	return progress.nothingOwed || /applied/i.test(progress.outcome.kind);
}
