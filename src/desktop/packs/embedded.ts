import { g2 } from './g2.ts';
import type { SelectorPack } from './selectorPack.ts';

/**
 * The softphone inside another page, such as a CRM: its wrap-up is a dropdown and a button of the public component
 * library, with neither test id nor class nor clock. Roster and controls are those of the desktop.
 */
export const embedded: SelectorPack = {
	...g2,
	generation: 'embedded',
	path: '/crm/',
	panelParts: ['gux-dropdown', 'gux-button'],
	applyButton: 'gux-button',
};
