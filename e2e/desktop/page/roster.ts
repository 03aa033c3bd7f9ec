import { createRandom } from '../../genesys/world/createRandom.ts';
import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { type DeskState, phaseOf } from './deskState.ts';
import { element, emberId } from './element.ts';
import type { Card } from './generations/generationParts.ts';
import { partsOf } from './generations/partsOf.ts';
import { reportMoment } from './report.ts';

type Mounted = { card: Card | null; phase: string };

/**
 * The roster at the left edge. At every change of an interaction's state its card is taken out of the document and,
 * 50 to 400 ms later, a new one with new ids is put in its place.
 */
export function roster(session: DeskSession, desk: Desk): HTMLElement {
	const random = createRandom(session.seed);
	const parts = partsOf(session);
	const mounted = new Map<string, Mounted>();
	const cards = element('div', { class: 'interactions' });
	const idle = idleRoster(session);
	const list = element('div', { class: 'acd-interactions-list chat-roster' }, idle, cards);
	const title = element('h2', { class: 'roster-title' }, session.texts.interactions);
	const panel = element('section', { class: 'acd-interactions-panel' }, title, list);

	const insert = (interaction: InteractionView, entry: Mounted): void => {
		const { conversationId } = interaction;
		const state = desk.state();
		const order = state.view.interactions.map((item) => item.conversationId);
		const after = order.slice(order.indexOf(conversationId) + 1);
		const next = after.map((id) => mounted.get(id)?.card?.node).find((node) => node !== undefined);
		const phase = phaseOf(state, interaction);
		const linked = session.switches.cardId === 'link';
		const card = parts.card({ interaction, phase, texts: session.texts, linked });
		if (phase !== 'ringing') {
			card.node.addEventListener('click', () => desk.change((now) => ({ ...now, selected: conversationId })));
		}
		card.mark(state.selected === conversationId);
		cards.insertBefore(card.node, next ?? null);
		entry.card = card;
	};
	const remount = (interaction: InteractionView, entry: Mounted): void => {
		entry.card?.node.remove();
		entry.card = null;
		setTimeout(
			() => {
				const current = desk
					.state()
					.view.interactions.find((item) => item.conversationId === interaction.conversationId);
				if (current !== undefined && entry.card === null) insert(current, entry);
			},
			random.between(50, 400),
		);
	};
	const drawCard = (state: DeskState, interaction: InteractionView): void => {
		const phase = phaseOf(state, interaction);
		const entry = mounted.get(interaction.conversationId);
		if (entry === undefined) {
			const fresh: Mounted = { card: null, phase };
			mounted.set(interaction.conversationId, fresh);
			insert(interaction, fresh);
			reportMoment('cardShown', interaction.conversationId);
		} else if (entry.phase !== phase) {
			entry.phase = phase;
			remount(interaction, entry);
		} else entry.card?.mark(state.selected === interaction.conversationId);
	};
	desk.onChange((state) => {
		const there = new Set(state.view.interactions.map(({ conversationId }) => conversationId));
		for (const [conversationId, entry] of mounted) {
			if (there.has(conversationId)) continue;
			entry.card?.node.remove();
			mounted.delete(conversationId);
			reportMoment('cardRemoved', conversationId);
		}
		for (const interaction of state.view.interactions) drawCard(state, interaction);
		idle.classList.toggle('hidden', there.size > 0);
	});
	return element('div', { class: 'left-chat-rail', id: emberId() }, panel);
}

function idleRoster(session: DeskSession): HTMLElement {
	const onQueue = element('gux-button', { class: 'onQueueButton' }, session.texts.onQueue);
	const text = element('p', { class: 'roster-idle-text' }, session.texts.waiting);
	return element('div', { class: 'roster-idle' }, element('strong', {}, session.texts.noInteractions), text, onQueue);
}
