import type { InteractionView } from '../agentView.ts';
import type { DeskSession } from '../deskMessages.ts';
import type { Desk } from './createDesk.ts';
import { phaseOf } from './deskState.ts';
import { button, element, emberId } from './element.ts';
import { partsOf } from './generations/partsOf.ts';
import { icon } from './icon.ts';
import { mediumText } from './mediumText.ts';
import { reportMoment } from './report.ts';
import type { RestClient } from './restClient.ts';
import { setCallState } from './setCallState.ts';

/** The messages that slide in: one for each ringing interaction, and now and then a notice of something else. */
export function toasts(session: DeskSession, desk: Desk, rest: RestClient) {
	const node = element('div', { class: 'messenger' });
	const ringing = new Map<string, HTMLElement>();
	const settle = (): void => {
		node.classList.toggle('messenger-shown', node.childElementCount > 0);
	};
	desk.onChange((state) => {
		const wanted = state.view.interactions.filter((interaction) => phaseOf(state, interaction) === 'ringing');
		for (const [conversationId, toast] of ringing) {
			if (wanted.some((interaction) => interaction.conversationId === conversationId)) continue;
			toast.remove();
			ringing.delete(conversationId);
		}
		for (const interaction of wanted) {
			if (ringing.has(interaction.conversationId)) continue;
			const toast = ringingToast(interaction, session, rest);
			ringing.set(interaction.conversationId, toast);
			node.append(toast);
			reportMoment('toastShown', interaction.conversationId);
		}
		settle();
	});
	/** Shows a notice that has nothing to do with an interaction, for some seconds. */
	const notice = (text: string): void => {
		const close = (): void => {
			toast.remove();
			settle();
		};
		const dismiss = button({ class: 'messenger-dismiss' }, close, '×');
		dismiss.setAttribute('aria-label', session.texts.close);
		const toast = element(
			'div',
			{ class: 'messenger-message messenger-notice', id: emberId() },
			icon('bell'),
			text,
			dismiss,
		);
		node.append(toast);
		settle();
		setTimeout(close, 5000);
	};
	/** Tells that the agent let an interaction ring out, until somebody closes it. */
	const notResponding = (): void => {
		const close = (): void => {
			banner.remove();
			settle();
		};
		const onQueue = button({ class: 'messenger-dismiss' }, close, session.texts.onQueue);
		const banner = element('div', { class: 'messenger-message not-responding-message', id: emberId() });
		banner.append(session.texts.notResponding, element('div', { class: 'messenger-actions' }, onQueue));
		node.append(banner);
		settle();
	};
	return { node, notice, notResponding };
}

function ringingToast(interaction: InteractionView, session: DeskSession, rest: RestClient): HTMLElement {
	const { texts } = session;
	const action = partsOf(session).answer(texts.answer, () => void setCallState(rest, interaction, 'connected'));
	const who = element('div', { class: 'messenger-text' });
	who.append(
		element('strong', {}, interaction.customerName),
		element('span', {}, mediumText(interaction.medium, texts), ' · ', interaction.queueName),
	);
	return element('div', { class: 'messenger-message messenger-ringing', id: emberId() }, who, action);
}
