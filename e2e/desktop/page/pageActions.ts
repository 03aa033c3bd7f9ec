import type { InteractionView } from '../agentView.ts';
import { popOutPath } from '../deskMessages.ts';
import type { RestClient } from './restClient.ts';

/** What the page can do that is about the page and not about one of its tools. */
export type PageActions = {
	/** Asks the platform for after-call work while the interaction lasts. */
	requestWork(interaction: InteractionView): Promise<void>;
	popOut(conversationId: string): void;
	logOut(): void;
};

/** The page's own actions. */
export function pageActions(rest: RestClient): PageActions {
	return {
		requestWork: async ({ conversationId, participantId, communicationId }) => {
			const leg = `${conversationId}/participants/${participantId}/communications/${communicationId}`;
			const { status } = await rest('PATCH', `/conversations/aftercallwork/${leg}`, { afterCallWorkRequired: true });
			if (status >= 300) throw new Error(`The platform answered ${status} to the request for after-call work`);
		},
		popOut: (conversationId) => {
			window.open(popOutPath(conversationId), '_blank', 'popup,width=900,height=700');
		},
		logOut: () => location.assign(`https://${location.hostname.replace('apps.', 'login.')}/logout`),
	};
}
