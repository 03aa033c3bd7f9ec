import type { Entry, Progress } from '../../src/protocol/snapshot.ts';
import type { PanelModel } from './panelModel.ts';

/** An entry whose choice can still be taken back. */
export type HeldEntry = Entry & { readonly progress: Extract<Progress, { kind: 'held' }> };

/** The choice that Escape takes back: the expanded entry's, else the first that is held; `null` when nothing is. */
export function heldEntry(panel: PanelModel): HeldEntry | null {
	const held = (panel.snapshot.value?.entries ?? []).filter(isHeld);
	return held.find(({ key }) => key === panel.selected.value) ?? held[0] ?? null;
}

function isHeld(entry: Entry): entry is HeldEntry {
	return entry.progress.kind === 'held';
}
