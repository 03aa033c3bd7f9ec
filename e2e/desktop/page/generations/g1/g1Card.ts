import { element, emberId } from '../../element.ts';
import { icon } from '../../icon.ts';
import { mediumText } from '../../mediumText.ts';
import { cardClock } from '../cardClock.ts';
import type { Card, CardFace } from '../generationParts.ts';
import { phaseText } from '../phaseText.ts';

/** A card of the first generation: one wrapper, the customer's name, and a coloured mark for the state. */
export function g1Card(face: CardFace): Card {
	const { interaction, phase, texts } = face;
	const waiting = phase === 'ringing' ? 'customer-waiting' : 'agent-waiting';
	const mark = element('span', { class: `interaction-state-chat-indicator ${waiting}` });
	mark.append(icon(interaction.medium === 'call' ? 'phone' : 'chat'));
	const wrapper = element('div', { class: 'interaction-card-wrapper' }, mark);
	wrapper.append(
		element('span', { class: 'participant-name' }, interaction.customerName),
		element('span', { class: 'interaction-info' }, mediumText(interaction.medium, texts)),
		element('span', { class: 'interaction-info' }, interaction.queueName),
		element('span', { class: 'interaction-info' }, texts[phaseText[phase]], cardClock(face)),
	);
	const node = element('div', { class: 'acd-interaction-card', id: emberId() }, wrapper);
	return { node, mark: (selected) => node.classList.toggle('selected', selected) };
}
