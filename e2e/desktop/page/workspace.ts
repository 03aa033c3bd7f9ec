import type { DeskSession, Gesture, ToolName } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { selectedOf } from './deskState.ts';
import { element, emberId } from './element.ts';
import { partsOf } from './generations/partsOf.ts';
import { interactionHeader } from './interactionHeader.ts';
import { type InteractionTools, mountInteractionTools } from './interactionTools.ts';
import type { RestClient } from './restClient.ts';
import { runAddress } from './runAddress.ts';
import { toolbar } from './toolbar.ts';
import { toolToggles } from './toolToggles.ts';

/** The selected interaction: header, controls, tool switches, script, and the stack of tools in its shadow root. */
export function workspace(session: DeskSession, desk: Desk, rest: RestClient) {
	const header = interactionHeader(session);
	const controls = toolbar(session, desk, rest);
	const toggles = toolToggles(session, desk);
	const scripts = element('div', { class: 'interaction-script-container' });
	const viewStack = element('app-view-stack', { name: 'conversation', theme: 'default' });
	const stack = viewStack.attachShadow({ mode: 'open' });
	stack.append(
		element('link', { rel: 'stylesheet', href: runAddress('viewStack.css') }),
		element('link', { rel: 'stylesheet', href: runAddress('wrapup.css') }),
	);
	const content = element('div', { class: 'interaction-content' }, scripts, viewStack);
	const grid = element('div', { class: 'interaction-grid' }, content);
	const top = element('header', { class: 'interaction-top' }, header.node, controls.node);
	const interaction = element('article', { class: partsOf(session).classes.article, id: emberId() });
	interaction.append(top, toggles.node, grid);
	const selected = element('div', { class: 'selected-interaction-container' }, interaction);
	const tools = new Map<string, InteractionTools>();

	desk.onChange((state) => {
		const taken = state.view.interactions.filter(({ phase }) => phase !== 'ringing');
		const current = selectedOf(state);
		selected.classList.toggle('hidden', current === null);
		header.draw(state, current);
		controls.draw(state, current);
		toggles.draw(state);
		for (const view of taken) {
			const mounted =
				tools.get(view.conversationId) ?? mountInteractionTools(session, { content, stack, scripts }, view);
			tools.set(view.conversationId, mounted);
			mounted.draw(state, view);
		}
		for (const [conversationId, mounted] of tools) {
			if (taken.some((view) => view.conversationId === conversationId)) continue;
			mounted.remove();
			tools.delete(conversationId);
		}
	});
	return {
		node: element('div', { class: 'interaction-container' }, selected),
		/** Passes a gesture to the wrap-up tool of a conversation; false if there is none. */
		gesture: (conversationId: string, number: number, gesture: Gesture): boolean => {
			const mounted = tools.get(conversationId);
			mounted?.gesture({ kind: 'gesture', number, gesture });
			return mounted !== undefined;
		},
		/** Presses the switch of a tool, whichever interaction is selected. */
		pressTool: (name: ToolName): void => toggles.press(name),
	};
}
