import type { DeskSession, ToolName } from '../deskMessages.ts';
import type { TextKey } from '../texts.ts';
import type { Desk } from './createDesk.ts';
import { type DeskState, withItem } from './deskState.ts';
import { partsOf } from './generations/partsOf.ts';
import type { IconName } from './icon.ts';

const tools: readonly { readonly name: ToolName; readonly picture: IconName; readonly text: TextKey }[] = [
	{ name: 'scripts', picture: 'script', text: 'script' },
	{ name: 'conversation', picture: 'chat', text: 'conversation' },
	{ name: 'wrapup', picture: 'wrapup', text: 'wrapupCodes' },
];

/**
 * The switches that bring a tool of the selected interaction up. The wrap-up tool can be had at any time. `press` clicks
 * one as an agent would.
 */
export function toolToggles(session: DeskSession, desk: Desk) {
	const parts = partsOf(session);
	const toggle = (name: ToolName): void =>
		desk.change((state) => {
			if (state.selected === null || name === 'scripts') return state;
			const open = name === 'wrapup' && !state.open.has(state.selected);
			return { ...state, open: withItem(state.open, state.selected, open) };
		});
	const toggles = tools.map(({ name, picture, text }) => ({
		name,
		made: parts.toggle({ name, picture, label: session.texts[text] }, () => toggle(name)),
	}));
	const node = parts.toggleBar();
	node.append(...toggles.map(({ made }) => made.node));
	return {
		node,
		draw: (state: DeskState): void => {
			const wrapup = state.selected !== null && state.open.has(state.selected);
			for (const { name, made } of toggles) made.draw(name === 'scripts' || (name === 'wrapup') === wrapup);
		},
		press: (wanted: ToolName): void => toggles.find(({ name }) => name === wanted)?.made.node.click(),
	};
}
