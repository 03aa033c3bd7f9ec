import { conversationInAddress } from './conversationId.ts';
import type { createCardTokens } from './createCardTokens.ts';
import type { DesktopFacts } from './facts.ts';
import { findPanel } from './findPanel.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { firstIn, type Names, type Place } from './places.ts';
import { type PanelReading, panelFacts, readPanel } from './readPanel.ts';
import { readRoster } from './readRoster.ts';

/** Where and how to read a frame. */
export type FrameToRead = {
	readonly document: Document;
	/** The containers that hold everything but the shell, toasts and overlays. */
	readonly places: readonly Place[];
	readonly packs: readonly SelectorPack[];
	readonly names: Names;
	/** The frame lies in the agent's workspace, or shows it. */
	readonly inWorkspace: boolean;
	/** The address's part behind `#`, with it. */
	readonly hash: string;
	readonly finishPresses: number;
	readonly tokensOf: ReturnType<typeof createCardTokens>;
	/** Milliseconds of any clock that only grows. */
	readonly now: number;
};

/** What one look remembers for the next. */
export type Memory = { readonly rosterPack: SelectorPack | null; readonly panel: PanelReading | null };

/** Before the first look. */
export const nothingRemembered: Memory = { rosterPack: null, panel: null };

/** The facts of a frame that shows nothing of the desktop. */
export const nothingShown: DesktopFacts = {
	generation: 'none',
	packVersion: 0,
	shell: false,
	cards: [],
	endButton: false,
	ringing: false,
	sessionInvalid: false,
	wrapUpPanel: null,
	popOutId: null,
};

/**
 * Reads the facts of one frame. Roster and wrap-up tool each come from the first pack that knows them, since a desktop
 * changes by parts; the tool's pack gives the generation where there is one. `waiting`: it is not clear yet which card is
 * which.
 */
export function readFacts(
	frame: FrameToRead,
	before: Memory,
): { readonly facts: DesktopFacts; readonly memory: Memory; readonly waiting: boolean } {
	const { document, places, packs, names, finishPresses } = frame;
	const shell = firstIn([document], names.shell) !== null;
	const roster = readRoster(places, packs, before.rosterPack);
	const found = findPanel(places, packs, frame.inWorkspace);
	const panel = found === null ? null : readPanel(found, before.panel);
	const { cards, waiting } = frame.tokensOf(roster?.cards ?? [], frame.now);
	const pack =
		found?.pack ?? roster?.pack ?? (shell ? packs.find((one) => firstIn([document], one.shell) !== null) : undefined);
	return {
		facts: {
			generation: pack?.generation ?? 'none',
			packVersion: pack?.version ?? 0,
			shell,
			cards,
			endButton: roster?.endButton ?? false,
			ringing: firstIn([document], names.ringing) !== null,
			sessionInvalid: firstIn([document], names.sessionInvalid) !== null,
			wrapUpPanel: panel === null ? null : panelFacts(panel, finishPresses),
			popOutId: conversationInAddress(frame.hash),
		},
		memory: { rosterPack: roster?.pack ?? before.rosterPack, panel },
		waiting,
	};
}
