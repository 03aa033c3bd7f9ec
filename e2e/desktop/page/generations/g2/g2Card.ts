import { element, emberId } from '../../element.ts';
import { icon } from '../../icon.ts';
import { mediumText } from '../../mediumText.ts';
import { cardClock } from '../cardClock.ts';
import type { Card, CardFace } from '../generationParts.ts';
import { phaseText } from '../phaseText.ts';

/** One interaction's group in the roster, with ids that only this rendering has. */
export function g2Card(face: CardFace): Card {
	const { interaction, phase, texts } = face;
	const details = element('span', { class: 'int-details' }, texts[phaseText[phase]], cardClock(face));
	const card = element('div', { class: 'roster-card roster-card-call' });
	card.append(
		element('span', { class: 'roster-card-icon' }, icon(interaction.medium === 'call' ? 'phone' : 'chat')),
		element('span', { class: 'participant-name' }, interaction.customerName),
		element('span', { class: 'int-type' }, mediumText(interaction.medium, texts)),
		element('span', { class: 'int-queue' }, interaction.queueName),
		details,
	);
	if (face.linked) card.append(copyLink(face));
	const suffix = interaction.medium === 'call' ? 'voice' : interaction.medium;
	const container = element(
		'div',
		{ class: `acd-interaction-card-v2-container acd-interaction-card-v2-${suffix}` },
		card,
	);
	const outer = element('div', { class: `acd-interaction-card-v2 phase-${phase}`, id: emberId(), tabindex: '0' });
	outer.append(container);
	const header = element('div', { class: 'interaction-group-header' }, interaction.customerName);
	const group = element('div', { class: 'interaction-group', id: emberId() }, header, outer);
	return {
		node: group,
		mark: (selected) => {
			for (const part of [group, outer]) part.classList.toggle('is-selected', selected);
		},
	};
}

/** A link to the interaction's page for supervisors: the one place where a card could hold the conversation's id. */
function copyLink({ interaction, texts }: CardFace): HTMLElement {
	const href = `/directory/#/engage/admin/interactions/${interaction.conversationId}`;
	const link = element('a', { class: 'copy-interaction-url-btn', href }, '#');
	link.setAttribute('aria-label', texts.copyLink);
	return link;
}
