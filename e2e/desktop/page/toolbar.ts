import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import type { Texts } from '../texts.ts';
import type { Desk } from './createDesk.ts';
import { type DeskState, phaseOf, withItem } from './deskState.ts';
import { button, element, emberId } from './element.ts';
import { icon } from './icon.ts';
import { reportMoment } from './report.ts';
import type { RestClient } from './restClient.ts';
import { setCallState } from './setCallState.ts';

const switchable = {
	mute: { items: 'muted', off: 'mute', on: 'unmute' },
	hold: { items: 'held', off: 'hold', on: 'resume' },
} as const;

function switchButton(name: 'mute' | 'hold', texts: Texts, desk: Desk, interaction: InteractionView): HTMLElement {
	const { items, off, on } = switchable[name];
	const { conversationId } = interaction;
	const pressed = desk.state()[items].has(conversationId);
	const made = button({ class: `interaction-${name}-btn`, id: emberId(), 'aria-pressed': String(pressed) }, () =>
		desk.change((now) => ({ ...now, [items]: withItem(now[items], conversationId, !pressed) })),
	);
	made.append(icon(name), element('span', {}, texts[pressed ? on : off]));
	return made;
}

function endButton(texts: Texts, desk: Desk, rest: RestClient, interaction: InteractionView): HTMLElement {
	const made = button({ class: 'interaction-end-btn', id: emberId() }, () => {
		void setCallState(rest, interaction, 'disconnected');
		desk.change((now) => ({ ...now, endedHere: withItem(now.endedHere, interaction.conversationId, true) }));
	});
	made.append(icon('end'), element('span', {}, texts.end));
	return made;
}

/** The controls of the selected interaction. While its communication lasts there is a button to end it, after that none. */
export function toolbar({ texts }: DeskSession, desk: Desk, rest: RestClient) {
	const node = element('div', { role: 'toolbar', class: 'interaction-controls-primary' });
	let drawn = '';
	let endButtonOf: string | null = null;

	const replace = (interaction: InteractionView | null): void => {
		const id = interaction?.conversationId ?? null;
		if (interaction === null) node.replaceChildren();
		else {
			const voice = interaction.medium === 'call' ? (['mute', 'hold'] as const) : [];
			const controls = voice.map((name) => switchButton(name, texts, desk, interaction));
			node.replaceChildren(...controls, endButton(texts, desk, rest, interaction));
			if (endButtonOf !== id) reportMoment('endButtonShown', interaction.conversationId);
		}
	};
	return {
		node,
		draw: (state: DeskState, selected: InteractionView | null): void => {
			const talking = selected !== null && phaseOf(state, selected) === 'talking' ? selected : null;
			const id = talking?.conversationId ?? '';
			const signature = `${id} ${state.held.has(id)} ${state.muted.has(id)}`;
			if (signature === drawn) return;
			drawn = signature;
			const before = endButtonOf;
			replace(talking);
			endButtonOf = talking?.conversationId ?? null;
			if (before !== null && before === selected?.conversationId && talking === null) {
				reportMoment('endButtonRemoved', before);
			}
		},
	};
}
