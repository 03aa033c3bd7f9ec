import type { SelectorPack } from './selectorPack.ts';

/**
 * The desktop of 2025 and 2026. The classes are those of the shell and its roster, the test ids those of the wrap-up
 * tool; the latter come from a single public source, so each has its class beside it.
 */
export const g2: SelectorPack = {
	version: 2,
	generation: 'g2',
	path: '',
	scope:
		'.command-panel.agent, .interactions.chat-container, .interaction-container, .messenger-shown, #modal-overlays',
	shell: 'body.ember-application, .command-panel.agent',
	rosterCard: '.acd-interaction-card-v2, .roster-card',
	selectedCard: '.is-selected',
	cardLink: 'a[href], .copy-interaction-url-btn',
	endButton: '.interaction-end-btn',
	ringing: '.messenger-shown [data-action="answerInteraction"]',
	sessionInvalid: '.session-invalidated',
	wrapUpPanel: '[data-testid="wrapup-main-container"], .wrapup-main-container',
	panelParts: [
		'[data-testid="wrapup-code-list"], .wrapup-list',
		'[data-testid="wrapup-apply-button"], .wrapup-apply-button',
	],
	applyButton:
		'[data-testid="wrapup-apply-button"], .wrapup-apply-button, .wrapup-container-footer button:not([aria-pressed])',
	enabledButton: '',
	selectedOption: '[role="option"][aria-selected="true"]',
	clock: '[data-testid="wrapup-header-message-duration"], [class*="wrapup-duration"]',
};
