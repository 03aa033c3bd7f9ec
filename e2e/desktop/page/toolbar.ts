import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { type DeskState, phaseOf, selectedOf, withItem } from './deskState.ts';
import { partsOf } from './generations/partsOf.ts';
import { handOn } from './handOn.ts';
import { reportMoment } from './report.ts';
import type { RestClient } from './restClient.ts';
import { setCallState } from './setCallState.ts';

const switchable = {
	mute: { items: 'muted', off: 'mute', on: 'unmute' },
	hold: { items: 'held', off: 'hold', on: 'resume' },
} as const;

/** The controls of the selected interaction. While its communication lasts there is a button to end it, after that none. */
export function toolbar(session: DeskSession, desk: Desk, rest: RestClient) {
	const parts = partsOf(session);
	const node = parts.controlBar();
	let drawn = '';
	let endButtonOf: string | null = null;
	const hand = handOn(session, () => draw(desk.state(), selectedOf(desk.state())));

	const switchControl = (name: 'mute' | 'hold', { conversationId }: InteractionView): HTMLElement => {
		const { items, off, on } = switchable[name];
		const pressed = desk.state()[items].has(conversationId);
		return parts.control({ name, label: session.texts[pressed ? on : off], picture: name, pressed }, () =>
			desk.change((now) => ({ ...now, [items]: withItem(now[items], conversationId, !pressed) })),
		);
	};
	const endControl = (interaction: InteractionView): HTMLElement =>
		parts.control({ name: 'end', label: session.texts.end, picture: 'end' }, () => {
			void setCallState(rest, interaction, 'disconnected');
			desk.change((now) => ({ ...now, endedHere: withItem(now.endedHere, interaction.conversationId, true) }));
		});
	const replace = (interaction: InteractionView | null): void => {
		const id = interaction?.conversationId ?? null;
		if (interaction === null) node.replaceChildren();
		else {
			const voice = interaction.medium === 'call' ? (['mute', 'hold'] as const) : [];
			const controls = voice.map((name) => switchControl(name, interaction));
			node.replaceChildren(...controls, ...hand.controls(interaction), endControl(interaction));
			if (endButtonOf !== id) reportMoment('endButtonShown', interaction.conversationId);
		}
	};
	const draw = (state: DeskState, selected: InteractionView | null): void => {
		const talking = selected !== null && phaseOf(state, selected) === 'talking' ? selected : null;
		const id = talking?.conversationId ?? '';
		const advice = `${talking?.consulting} ${hand.signature()}`;
		const signature = `${id} ${state.held.has(id)} ${state.muted.has(id)} ${advice}`;
		if (signature === drawn) return;
		drawn = signature;
		const before = endButtonOf;
		replace(talking);
		endButtonOf = talking?.conversationId ?? null;
		const gone = !state.view.interactions.some(({ conversationId }) => conversationId === before);
		const over = gone || (before === selected?.conversationId && talking === null);
		// Where only the selection moved on, the conversation has its button still, for when it comes back.
		if (before !== null && over) {
			reportMoment('endButtonRemoved', before);
		}
	};
	return { node, draw };
}
