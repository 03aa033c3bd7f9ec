import type { InteractionPhase, InteractionView } from '../agentView.ts';
import type { Texts } from '../texts.ts';
import { element, emberId } from './element.ts';
import { icon } from './icon.ts';
import { mediumText } from './mediumText.ts';
import { tickingClock } from './tickingClock.ts';

const phaseText = { ringing: 'incoming', talking: 'onCall', ended: 'wrapupNow', wrapping: 'wrapupNow' } as const;

/** One interaction's group in the roster, with ids that only this rendering has. */
export function rosterCard(
	interaction: InteractionView,
	phase: InteractionPhase,
	texts: Texts,
	onSelect: () => void,
): HTMLElement {
	const since = phase === 'wrapping' ? interaction.afterCallWorkStartedAt : interaction.connectedAt;
	const details = element('span', { class: 'int-details' }, texts[phaseText[phase]], tickingClock(since));
	const card = element('div', { class: 'roster-card roster-card-call' });
	card.append(
		element('span', { class: 'roster-card-icon' }, icon(interaction.medium === 'call' ? 'phone' : 'chat')),
		element('span', { class: 'participant-name' }, interaction.customerName),
		element('span', { class: 'int-type' }, mediumText(interaction.medium, texts)),
		element('span', { class: 'int-queue' }, interaction.queueName),
		details,
	);
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
	if (phase !== 'ringing') group.addEventListener('click', onSelect);
	return group;
}
