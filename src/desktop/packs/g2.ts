import type { SelectorPack } from './selectorPack.ts';

/** A part of the wrap-up tool by its test id, or by the class of the same name. */
const tool = (name: string) => `[data-testid=wrapup-${name}],.wrapup-${name}`;

/**
 * The desktop of 2025 and 2026. The classes are those of the shell and its roster, the test ids those of the wrap-up
 * tool; the latter come from a single public source, so each has its class beside it. Its clock has a test id too, but is
 * the only text of minutes and seconds in the tool.
 */
export const g2: SelectorPack = {
	version: 2,
	generation: 'g2',
	path: '',
	scope: '.command-panel.agent,.chat-container,.interaction-container',
	shell: '.ember-application,.command-panel',
	rosterCard: '.acd-interaction-card-v2,.roster-card',
	selectedCard: '.is-selected',
	cardLink: 'a,.copy-interaction-url-btn',
	endButton: '.interaction-end-btn',
	sessionInvalid: '.session-invalidated',
	wrapUpPanel: tool('main-container'),
	panelParts: ['.wrapup-list', tool('apply-button')],
	applyButton: tool('apply-button'),
	enabledButton: ':not([disabled],[aria-disabled=true])',
	selectedOption: '[role=option][aria-selected=true],option:checked',
	clock: '',
};
