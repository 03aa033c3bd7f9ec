/**
 * Where a generation of the desktop keeps what the facts are made of. Data, so that a drift of the desktop is mended by
 * other data. Selectors use structure and test ids only, never words, so every language is alike.
 */
export type SelectorPack = {
	readonly generation: 'g2';
	readonly shell: string;
	readonly rosterCard: string;
	readonly selectedCard: string;
	readonly endButton: string;
	readonly ringing: string;
	readonly sessionInvalid: string;
	readonly wrapUpPanel: string;
	/** Inside the wrap-up panel. */
	readonly applyButton: string;
	readonly selectedOption: string;
	readonly clock: string;
};

/**
 * The desktop of 2025 and 2026. The classes are those of the shell and its roster, the test ids those of the wrap-up
 * tool; the latter come from a single public source, so each has its class beside it.
 */
export const g2: SelectorPack = {
	generation: 'g2',
	shell: 'body.ember-application, .command-panel.agent',
	rosterCard: '.interaction-group .acd-interaction-card-v2',
	selectedCard: '.is-selected',
	endButton: '.interaction-end-btn',
	ringing: '.messenger-shown [data-action="answerInteraction"]',
	sessionInvalid: '#modal-overlays .session-invalidated',
	wrapUpPanel: '[data-testid="wrapup-main-container"], .wrapup-main-container',
	applyButton: '[data-testid="wrapup-apply-button"], .wrapup-apply-button',
	selectedOption: '[role="option"][aria-selected="true"], .wrapup-item[aria-selected="true"]',
	clock: '[data-testid="wrapup-header-message-duration"], .wrapup-duration-mandatory',
};
