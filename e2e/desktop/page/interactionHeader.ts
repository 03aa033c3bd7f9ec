import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import { type DeskState, phaseOf } from './deskState.ts';
import { element } from './element.ts';
import { partsOf } from './generations/partsOf.ts';
import { mediumText } from './mediumText.ts';
import { tickingClock } from './tickingClock.ts';

/** Two letters for a round picture. */
export function initialsOf(name: string): string {
	const words = name.split(' ').filter((word) => word !== '');
	return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase();
}

/** Who the selected interaction is with. */
export function interactionHeader(session: DeskSession) {
	const { texts } = session;
	const parts = partsOf(session);
	const picture = element('span', { class: 'customer-picture', 'aria-hidden': 'true' });
	const name = parts.headerName();
	const line = element('p', { class: 'interaction-header-line' });
	const node = element('div', { class: parts.classes.header });
	node.append(picture, element('div', { class: 'interaction-header-text' }, name, line));
	let drawn = '';
	return {
		node,
		draw: (state: DeskState, interaction: InteractionView | null): void => {
			const phase = interaction === null ? '' : phaseOf(state, interaction);
			const signature = `${interaction?.conversationId} ${phase}`;
			if (interaction === null || signature === drawn) return;
			drawn = signature;
			picture.textContent = initialsOf(interaction.customerName);
			name.textContent = interaction.customerName;
			const since = phase === 'talking' ? interaction.connectedAt : interaction.afterCallWorkStartedAt;
			line.replaceChildren(
				element('span', {}, mediumText(interaction.medium, texts)),
				element('span', {}, interaction.queueName),
				element('span', {}, interaction.customerPhone),
				element('span', { class: `phase phase-${phase}` }, phase === 'talking' ? texts.onCall : texts.wrapupNow),
				tickingClock(since),
			);
		},
	};
}
