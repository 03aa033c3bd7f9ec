import { g2 } from './g2.ts';
import type { SelectorPack } from './selectorPack.ts';

/**
 * The desktop of about 2018. Public are the card, the answer link and the button that finishes with its class; the pane
 * and the place of the controls are guesses, for a fallback to have something.
 */
export const g1: SelectorPack = {
	...g2,
	version: 1,
	generation: 'g1',
	rosterCard: '.acd-interaction-card',
	selectedCard: '.selected',
	endButton: '.acd-interaction header button, .interaction-actions button',
	ringing: '.messenger-actions .answer-interaction',
	wrapUpPanel: '.wrapup-pane',
	panelParts: ['select, [role="listbox"]', '.done-btn'],
	applyButton: '.done-btn',
	enabledButton: '.enabled',
	selectedOption: 'option:checked:not([value=""]), [role="option"][aria-selected="true"]',
	clock: '',
};
