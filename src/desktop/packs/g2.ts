import type { SelectorPack } from './selectorPack.ts';

/**
 * The desktop of 2025 and 2026. The classes are those of the shell and its roster, the test ids those of the wrap-up
 * tool; the latter come from a single public source, so each has its class beside it.
 */
export const g2: SelectorPack = {
	version: 2,
	generation: 'g2',
	shell: 'body.ember-application, .command-panel.agent',
	rosterCard: '.interaction-group .acd-interaction-card-v2',
	selectedCard: '.is-selected',
	cardLink: 'a[href]',
	endButton: '.interaction-end-btn',
	ringing: '.messenger-shown [data-action="answerInteraction"]',
	sessionInvalid: '#modal-overlays .session-invalidated',
	wrapUpPanel: '[data-testid="wrapup-main-container"], .wrapup-main-container',
	panelParts: [],
	applyButton: '[data-testid="wrapup-apply-button"], .wrapup-apply-button',
	selectedOption: '[role="option"][aria-selected="true"], .wrapup-item[aria-selected="true"]',
	clock: '[data-testid="wrapup-header-message-duration"], .wrapup-duration-mandatory',
};
