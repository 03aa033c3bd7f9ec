import type { OrderAnswer, Request } from '../../src/protocol/messages.ts';
import type { Send } from '../shared/extensionApi.ts';

/** A code for a wrap-up, as the background wants it. */
export type Choice = Request<'wrapup.choose'>;

/** Everything the panel can ask for. A page without a background, such as a gallery, passes its own. */
export type Orders = {
	readonly choose: (choice: Choice) => Promise<OrderAnswer>;
	readonly sendNow: (intentId: string) => Promise<OrderAnswer>;
	readonly takeBack: (intentId: string) => Promise<OrderAnswer>;
	readonly settle: (intentId: string, decision: 'keep' | 'replace') => Promise<OrderAnswer>;
	readonly acknowledge: (key: string) => Promise<OrderAnswer>;
	readonly saveDraft: (key: string, notes: string) => Promise<OrderAnswer>;
	readonly check: () => Promise<null>;
	readonly signIn: () => Promise<null>;
	readonly signOut: () => Promise<null>;
	/** Asks the browser for these hosts; to be called first thing in a click handler. Answers whether they were granted. */
	readonly grantHosts: (origins: readonly string[]) => Promise<boolean>;
	readonly openOptions: () => Promise<null>;
};

/** The orders of the real panel: each is one message to the background, sent once and never repeated by itself. */
export function createOrders(api: {
	readonly send: Send;
	readonly requestOrigins: (origins: readonly string[]) => Promise<boolean>;
	readonly openOptions: () => Promise<null>;
}): Orders {
	const { send } = api;
	return {
		choose: (choice) => send('wrapup.choose', choice),
		sendNow: (intentId) => send('wrapup.sendNow', { intentId }),
		takeBack: (intentId) => send('wrapup.withdraw', { intentId }),
		settle: (intentId, decision) => send('wrapup.settle', { intentId, decision }),
		acknowledge: (key) => send('wrapup.acknowledge', { key }),
		saveDraft: (key, notes) => send('draft.save', { key, notes }),
		check: () => send('platform.check', {}),
		signIn: () => send('session.signIn', {}),
		signOut: () => send('session.signOut', {}),
		grantHosts: async (origins) => {
			const granted = await api.requestOrigins(origins);
			await send('hosts.changed', {});
			return granted;
		},
		openOptions: api.openOptions,
	};
}
