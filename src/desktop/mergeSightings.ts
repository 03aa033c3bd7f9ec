import type { DesktopFacts } from './facts.ts';

/** A frame of the desktop: its tab, and the document in it. */
export type FrameId = { readonly tabId: number; readonly frameId: number; readonly documentId: string };

/** What the frames of one tab show together. */
export type TabFacts = {
	readonly shell: boolean;
	readonly rosterCount: number;
	readonly endButton: boolean;
	readonly wrapUpVisible: boolean;
};

/**
 * What a change of the page means. `began`: a conversation came into sight. `ended`: the button
 * that ends a conversation is gone. `wrapUpShown`: the wrap-up tool came into sight with no conversation on. `appeared`:
 * there is one card more. `vanished`: the tool or a card went away. A card may come and go only to be drawn again.
 */
export type Wake = 'none' | 'began' | 'ended' | 'wrapUpShown' | 'appeared' | 'vanished';

const nothing: TabFacts = { shell: false, rosterCount: 0, endButton: false, wrapUpVisible: false };

function merge(frames: Iterable<DesktopFacts>): TabFacts {
	let merged = nothing;
	for (const facts of frames) {
		merged = {
			shell: merged.shell || facts.shell,
			rosterCount: merged.rosterCount + facts.cards.length,
			endButton: merged.endButton || facts.endButton,
			wrapUpVisible: merged.wrapUpVisible || facts.wrapUpPanel?.visible === true,
		};
	}
	return merged;
}

/**
 * Judges a change. The wrap-up tool alone proves nothing, since agents open it in the middle of a call: it counts only
 * where no end button is there. The platform has the last word in every case.
 */
export function wakeOf(before: TabFacts, after: TabFacts): Wake {
	if (before.endButton && !after.endButton) return 'ended';
	if (!before.wrapUpVisible && after.wrapUpVisible) return after.endButton ? 'none' : 'wrapUpShown';
	if (!before.endButton && after.endButton) return 'began';
	// A desktop that comes into sight without a conversation: one may have ended while nobody remembered the page.
	if (!before.shell && after.shell) return 'ended';
	if (after.rosterCount > before.rosterCount) return 'appeared';
	const vanished = (before.wrapUpVisible && !after.wrapUpVisible) || after.rosterCount < before.rosterCount;
	return vanished ? 'vanished' : 'none';
}

/** Keeps the facts of every frame and tells what each new report means. */
export type Sightings = {
	readonly take: (frame: FrameId, facts: DesktopFacts) => { readonly wake: Wake; readonly tab: TabFacts };
	/** A tab was closed or left the desktop. */
	readonly leave: (tabId: number) => void;
	readonly desktopSeen: () => boolean;
	/** Cards in the roster just now; a desktop that is open twice counts once. */
	readonly cardCount: () => number;
};

/** Starts with no tab. A frame's new document replaces the old one of that frame. */
export function createSightings(): Sightings {
	type Frame = { readonly documentId: string; readonly facts: DesktopFacts };
	const tabs = new Map<number, Map<number, Frame>>();
	const merged = (tabId: number) => merge([...(tabs.get(tabId)?.values() ?? [])].map(({ facts }) => facts));
	return {
		take: ({ tabId, frameId, documentId }, facts) => {
			const before = merged(tabId);
			const known = tabs.get(tabId) ?? new Map<number, Frame>();
			tabs.set(tabId, known);
			const top = known.get(0);
			// A new document at the top means that every frame below the old one is gone. Frames may speak before the top does.
			if (frameId === 0 && top !== undefined && top.documentId !== documentId) known.clear();
			known.set(frameId, { documentId, facts });
			const tab = merged(tabId);
			if (frameId === 0 && facts.generation === 'none') tabs.delete(tabId);
			return { wake: wakeOf(before, tab), tab };
		},
		leave: (tabId) => void tabs.delete(tabId),
		desktopSeen: () => tabs.size > 0,
		cardCount: () => Math.max(0, ...[...tabs.keys()].map((tabId) => merged(tabId).rosterCount)),
	};
}
