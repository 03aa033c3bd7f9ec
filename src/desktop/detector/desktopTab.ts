import type { DesktopFacts, WrapUpPanelFacts } from '../facts.ts';

/** A frame of the desktop: its tab, and the document in it. */
export type FrameId = { readonly tabId: number; readonly frameId: number; readonly documentId: string };

/** A frame with what it said last; `serial` is of this document alone, `presses` of its finish button. */
type Frame = {
	readonly documentId: string;
	readonly serial: number;
	readonly presses: number;
	readonly facts: DesktopFacts;
};

/** A card with a key of its own. */
type Card = { readonly key: string; readonly selected: boolean; readonly conversationId: string | null };

/** What the frames of one tab show together. */
export type DesktopTab = {
	readonly frames: ReadonlyMap<number, Frame>;
	/** The first document at its top, the second… */
	readonly life: number;
	/** When that came into sight, milliseconds since 1970. */
	readonly bornAt: number;
	readonly shell: boolean;
	/** Some frame still shows something of the desktop, in a session that is valid. */
	readonly alive: boolean;
	readonly cards: readonly Card[];
	readonly endButton: boolean;
	/** The tool; one that is hidden is none. */
	readonly panel: WrapUpPanelFacts | null;
	readonly popOutId: string | null;
	/** The card that end button and tool belong to, by its key. */
	readonly subject: string;
	/** How many conversations this tab has shown without any card. */
	readonly alone: number;
};

/** A tab of which nothing is known. */
export function newTab(at: number): DesktopTab {
	const nothing = { shell: false, alive: false, cards: [], endButton: false, panel: null, popOutId: null };
	return { ...nothing, frames: new Map(), life: 0, bornAt: at, subject: '', alone: 0 };
}

let serials = 0;

/**
 * Puts a frame's facts into its tab, and tells whether its finish button was pressed. A new document at the top, or one
 * that is left, means that all frames below it are gone; frames may speak before the top does.
 */
export function putFrame(
	tab: DesktopTab,
	{ tabId, frameId, documentId }: FrameId,
	facts: DesktopFacts,
	at: number,
): { readonly tab: DesktopTab; readonly pressed: boolean } {
	const top = frameId === 0 ? tab.frames.get(0) : undefined;
	const isNew =
		top !== undefined && (top.documentId !== documentId || (top.facts.shell && facts.generation === 'none'));
	const frames = new Map(isNew ? [] : tab.frames);
	const known = frames.get(frameId);
	const same = known?.documentId === documentId ? known : undefined;
	const told = facts.wrapUpPanel?.finishPresses;
	if (same === undefined) serials += 1;
	const serial = same?.serial ?? serials;
	frames.set(frameId, { documentId, serial, facts, presses: told ?? same?.presses ?? 0 });
	const all = [...frames.values()];
	const said = all.map((frame) => frame.facts);
	const panels = said.map(({ wrapUpPanel }) => wrapUpPanel);
	return {
		pressed: same !== undefined && (told ?? 0) > same.presses,
		tab: {
			...tab,
			...(isNew ? { life: tab.life + 1, bornAt: at, subject: '' } : {}),
			frames,
			shell: said.some(({ shell }) => shell),
			alive: said.some(({ generation }) => generation !== 'none') && !said.some(({ sessionInvalid }) => sessionInvalid),
			cards: all.flatMap((frame) =>
				frame.facts.cards.map(({ token, ...card }) => ({ ...card, key: `${tabId}.${frame.serial}.${token}` })),
			),
			endButton: said.some(({ endButton }) => endButton),
			panel: panels.find((panel) => panel?.visible === true) ?? null,
			popOutId: said.map(({ popOutId }) => popOutId).find((id) => id !== null) ?? null,
		},
	};
}
