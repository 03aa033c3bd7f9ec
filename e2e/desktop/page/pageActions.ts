import type { InteractionView } from '../agentView.ts';
import { popOutPath } from '../deskMessages.ts';
import { button, element } from './element.ts';
import type { RestClient } from './restClient.ts';

/** What the page can do that is about the page and not about one of its tools. */
export type PageActions = {
	/** Asks the platform for after-call work while the interaction lasts. */
	requestWork(interaction: InteractionView): Promise<void>;
	collapse(this: void, hidden: boolean): void;
	popOut(conversationId: string): void;
	logOut(this: void): void;
	notResponding(): void;
	invalidate(): void;
};

/** The page's own actions. `overlays` is the node that overlays are put into, `messenger` the one of the toasts. */
export function pageActions(parts: {
	readonly rest: RestClient;
	readonly overlays: HTMLElement;
	readonly messenger: HTMLElement;
	readonly words: { readonly notResponding: string; readonly invalidated: string; readonly close: string };
	collapse(this: void, hidden: boolean): void;
}): PageActions {
	const { rest, overlays, messenger, words } = parts;
	return {
		requestWork: async ({ conversationId, participantId, communicationId }) => {
			const leg = `${conversationId}/participants/${participantId}/communications/${communicationId}`;
			const { status } = await rest('PATCH', `/conversations/aftercallwork/${leg}`, { afterCallWorkRequired: true });
			if (status >= 300) throw new Error(`The platform answered ${status} to the request for after-call work`);
		},
		collapse: parts.collapse,
		popOut: (conversationId) => {
			window.open(popOutPath(conversationId), '_blank', 'popup,width=900,height=700');
		},
		logOut: () => location.assign(`https://${location.hostname.replace('apps.', 'login.')}/logout`),
		notResponding: () => {
			const back = button({}, () => banner.remove(), words.close);
			const actions = element('div', { class: 'messenger-actions' }, back);
			const banner = element('div', { class: 'not-responding-message' }, words.notResponding, actions);
			messenger.append(banner);
			messenger.classList.add('messenger-shown');
		},
		invalidate: () => {
			overlays.append(element('div', { class: 'session-invalidated', role: 'dialog' }, words.invalidated));
		},
	};
}
