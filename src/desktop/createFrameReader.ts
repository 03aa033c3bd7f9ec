import { conversationInAddress } from './conversationIn.ts';
import { createCardTokens } from './createCardTokens.ts';
import type { DesktopFacts } from './facts.ts';
import { findPanel } from './findPanel.ts';
import type { FrameView } from './frameView.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { isIn, type Place } from './places.ts';
import { type PanelReading, readPanel } from './readPanel.ts';
import { readRoster } from './readRoster.ts';

/** The facts of a frame, and its wrap-up tool. `waiting`: it is not clear yet which card is which. */
export type FrameRead = {
	readonly facts: DesktopFacts;
	readonly panel: PanelReading | null;
	readonly waiting: boolean;
};

/**
 * Reads the facts of one frame, again and again: what a card is and which way a clock runs, only time tells. Roster and
 * wrap-up tool each come from the first pack that knows them, since a desktop changes by parts; the tool's pack gives the
 * generation where there is one. `places` hold everything but the shell and overlays. Without packs nothing is
 * shown.
 */
export function createFrameReader({
	document,
	location,
	performance,
}: Pick<FrameView, 'document' | 'location' | 'performance'>) {
	const tokensOf = createCardTokens();
	let panel: PanelReading | null = null;
	return (places: readonly Place[], packs: readonly SelectorPack[], finishPresses: number): FrameRead => {
		const [first] = packs;
		const shows = (selector = '') => isIn([document], selector);
		const roster = readRoster(places, packs);
		const found = findPanel(places, packs);
		panel = found && readPanel(found, panel);
		const drawn = roster?.cards ?? [];
		const cards = tokensOf(drawn, performance.now());
		const shell = shows(first?.shell);
		const pack = found?.pack ?? roster?.pack ?? (shell ? first : null);
		return {
			facts: {
				generation: pack?.generation ?? 'none',
				packVersion: pack?.version ?? 0,
				shell,
				cards,
				endButton: roster?.endButton ?? false,
				sessionInvalid: shows(first?.sessionInvalid),
				wrapUpPanel: panel && { ...panel.facts, finishPresses },
				popOutId: first ? conversationInAddress(location.hash) : null,
			},
			panel,
			waiting: cards.length < drawn.length,
		};
	};
}
