import { g2b } from './g2b.ts';
import type { SelectorPack } from './selectorPack.ts';

/**
 * The desktop of about 2018. Public are the card, the answer link and the button that finishes with its class; the pane
 * and the place of the controls are guesses, for a fallback to have something.
 */
export const g1: SelectorPack = {
	...g2b,
	generation: 'g1',
	rosterCard: '.acd-interaction-card',
	selectedCard: '.selected',
	endButton: '.acd-interaction header button',
	wrapUpPanel: '.wrapup-pane',
	applyButton: '.done-btn',
	enabledButton: '.enabled',
};
