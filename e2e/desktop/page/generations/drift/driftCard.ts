import { element, emberId } from '../../element.ts';
import { icon } from '../../icon.ts';
import { mediumText } from '../../mediumText.ts';
import { cardClock } from '../cardClock.ts';
import type { Card, CardFace } from '../generationParts.ts';
import { phaseText } from '../phaseText.ts';

/** A card as a next generation may draw it: other names, no group around it, an ARIA attribute for the selection. */
export function driftCard(face: CardFace, hashed: (word: string) => string): Card {
	const { interaction, phase, texts } = face;
	const node = element('div', { class: 'acd-interaction-card-v3', id: emberId(), tabindex: '0' });
	node.append(
		element('span', { class: hashed('badge') }, icon(interaction.medium === 'call' ? 'phone' : 'chat')),
		element('gux-truncate', { class: hashed('displayName') }, interaction.customerName),
		element('span', { class: hashed('line') }, mediumText(interaction.medium, texts)),
		element('span', { class: hashed('line') }, interaction.queueName),
		element('span', { class: hashed('line') }, texts[phaseText[phase]], cardClock(face)),
	);
	return {
		node,
		mark: (selected) => {
			if (selected) node.setAttribute('aria-current', 'true');
			else node.removeAttribute('aria-current');
		},
	};
}
