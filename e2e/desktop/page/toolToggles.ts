import type { DeskSession } from '../deskMessages.ts';
import type { TextKey } from '../texts.ts';
import type { Desk } from './createDesk.ts';
import { type DeskState, withItem } from './deskState.ts';
import { button, element } from './element.ts';
import { type IconName, icon } from './icon.ts';

const tools: readonly { readonly name: string; readonly picture: IconName; readonly text: TextKey }[] = [
	{ name: 'scripts', picture: 'script', text: 'script' },
	{ name: 'conversation', picture: 'chat', text: 'conversation' },
	{ name: 'wrapup', picture: 'wrapup', text: 'wrapupCodes' },
];

/** The switches that bring a tool of the selected interaction up. The wrap-up tool can be had at any time. */
export function toolToggles({ texts }: DeskSession, desk: Desk) {
	const toggle = (name: string): void =>
		desk.change((state) => {
			if (state.selected === null || name === 'scripts') return state;
			const open = name === 'wrapup' && !state.open.has(state.selected);
			return { ...state, open: withItem(state.open, state.selected, open) };
		});
	const buttons = tools.map(({ name, picture, text }) => ({
		name,
		made: button(
			{ class: `toggle-item toggleItem-${name}` },
			() => toggle(name),
			icon(picture),
			element('span', {}, texts[text]),
		),
	}));
	return {
		node: element('div', { class: 'interaction-tools' }, ...buttons.map(({ made }) => made)),
		draw: (state: DeskState): void => {
			const wrapup = state.selected !== null && state.open.has(state.selected);
			for (const { name, made } of buttons) {
				const active = name === 'scripts' || (name === 'wrapup') === wrapup;
				made.classList.toggle('active', active);
				made.setAttribute('aria-expanded', String(active));
			}
		},
	};
}
