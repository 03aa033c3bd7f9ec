import { g2 } from './g2.ts';
import type { SelectorPack } from './selectorPack.ts';

/**
 * The desktop of 2025 and 2026 as far as structure alone tells, for the day its names change: the stem of the card's
 * class, which has lasted since 2018, ARIA roles, components of the public library, and a tool that is a list, one
 * button and a clock.
 */
export const g2b: SelectorPack = {
	...g2,
	generation: 'g2b',
	rosterCard: '[class*=acd-interaction-card-v]',
	selectedCard: '[aria-current=true],[aria-selected=true]',
	endButton: '[role=toolbar] button',
	panelParts: ['[role=listbox]', 'button,gux-button', 'mm:ss'],
	applyButton: 'gux-button,button:not([aria-pressed],[aria-expanded])',
};
