import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import { type DeskState, phaseOf } from './deskState.ts';
import { element } from './element.ts';
import { reportMoment } from './report.ts';
import { createWrapupHost, type ToolPlaces } from './wrapupHost.ts';
import type { ToTool } from './wrapupPort.ts';

/** How long the hidden tools of a finished interaction stay in the document. */
const keptMs = 1500;

/** The tools of one interaction, mounted from its answer to its end and hidden while another one is selected. */
export type InteractionTools = {
	draw(state: DeskState, interaction: InteractionView): void;
	gesture(message: ToTool): void;
	remove(): void;
};

/** Mounts script frame, messaging frame and wrap-up tool of an interaction. */
export function mountInteractionTools(
	session: DeskSession,
	places: ToolPlaces & { readonly scripts: HTMLElement },
	first: InteractionView,
): InteractionTools {
	const { conversationId, frameKey } = first;
	const query = `?session=${frameKey}&locale=${session.switches.locale}`;
	let ready = false;
	let shown = false;
	let over = false;
	let stamped = false;
	const stamp = (): void => {
		if (!ready || !shown) return;
		reportMoment('wrapupShown', conversationId);
		stampKnowable();
	};
	const stampKnowable = (): void => {
		if (stamped || !ready || !shown || !over) return;
		stamped = true;
		reportMoment('wrapupKnowable', conversationId);
	};
	const host = createWrapupHost(session, places, () => {
		ready = true;
		stamp();
	});
	const messaging = element('iframe', { src: `/messaging-gadget/messaging-gadget.html${query}` });
	const conversation = element(
		'div',
		{ class: 'app-instance conversation-instance', 'aria-hidden': 'true' },
		messaging,
	);
	places.stack.append(conversation);
	const script = element('iframe', { class: 'interaction-script', src: `/scripter-stub/${query}` });
	places.scripts.append(script);

	const setShown = (next: boolean): void => {
		if (next === shown) return;
		shown = next;
		host.instance.setAttribute('aria-hidden', String(!next));
		if (next) stamp();
		else reportMoment('wrapupHidden', conversationId);
	};
	return {
		draw: (state, interaction) => {
			const selected = state.selected === conversationId;
			const open = state.open.has(conversationId);
			const phase = phaseOf(state, interaction);
			over = phase === 'ended' || phase === 'wrapping';
			host.send({ kind: 'model', model: { interaction, open, ended: interaction.phase === 'wrapping' } });
			setShown(selected && open);
			stampKnowable();
			conversation.setAttribute('aria-hidden', String(!selected || open));
			script.toggleAttribute('hidden', !selected);
		},
		gesture: (message) => host.send(message),
		remove: () => {
			const kept = session.switches.completed === 'hide' ? keptMs : 0;
			const parts = [host.instance, conversation, script];
			if (kept === 0) for (const part of parts) part.remove();
			setShown(false);
			for (const part of parts) part.setAttribute('aria-hidden', 'true');
			script.toggleAttribute('hidden', true);
			if (kept > 0) setTimeout(() => parts.map((part) => part.remove()), kept);
		},
	};
}
