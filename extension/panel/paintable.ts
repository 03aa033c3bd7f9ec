import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Entry, Snapshot } from '../../src/protocol/snapshot.ts';
import { loadParts, partsState } from './lazyPart.tsx';

/**
 * The snapshots as they may be painted: one that shows a part which is not loaded yet waits for it, and the one before
 * stays meanwhile. Loading begins at the first that needs it, if nothing began it earlier.
 */
export function paintable(snapshot: ReadonlySignal<Snapshot | null>): ReadonlySignal<Snapshot | null> {
	let painted: Snapshot | null = null;
	return computed(() => {
		const next = snapshot.value;
		const { kind } = partsState.value;
		const waits = next !== null && kind !== 'loaded' && kind !== 'failed' && needsParts(next);
		if (waits) {
			queueMicrotask(() => void loadParts());
		} else {
			painted = next;
		}
		return painted;
	});
}

/** Whether a snapshot shows anything of `laterParts.ts`. */
export function needsParts({ status, entries, talking, drift, organisation }: Snapshot): boolean {
	if (organisation !== undefined) {
		return true;
	}
	if (status.kind !== 'ready') {
		return status.kind !== 'starting';
	}
	return status.reach.kind !== 'ok' || drift || entries.length === 0 || talking.length > 0 || !entries.every(isPlain);
}

/** Suggestions, notes and the list of codes, and nothing else. */
function isPlain({ progress, codes, tentative, armed }: Entry): boolean {
	return progress.kind === 'choosing' && progress.previous === null && !tentative && !armed && codes.kind !== 'failed';
}
