import type { OrderAnswer, Request } from '../../src/protocol/messages.ts';
import type { Send } from '../shared/extensionApi.ts';

/** A code for a wrap-up; its id is made when it is sent. */
export type Choice = Omit<Request<'wrapup.choose'>, 'id'>;

/** Everything the panel can ask for. A page without a background, such as a gallery, passes its own. */
export type Orders = {
	readonly choose: (choice: Choice) => Promise<OrderAnswer>;
	readonly sendNow: (intentId: string) => Promise<OrderAnswer>;
	readonly takeBack: (intentId: string) => Promise<OrderAnswer>;
	readonly settle: (intentId: string, decision: 'keep' | 'replace') => Promise<OrderAnswer>;
	readonly acknowledge: (key: string) => Promise<OrderAnswer>;
	readonly saveDraft: (key: string, notes: string) => Promise<OrderAnswer>;
	/** A code chosen while the conversation goes on, with the notes so far; `null` takes it back. */
	readonly arm: (key: string, codeId: string | null, notes: string) => Promise<OrderAnswer>;
	/** Has the codes of a conversation that goes on read, to choose early. */
	readonly readCodes: (key: string) => Promise<OrderAnswer>;
	/** Shows the desktop, at this conversation. */
	readonly openConversation: (key: string) => Promise<OrderAnswer>;
	readonly requestWork: (key: string, requested: boolean) => Promise<OrderAnswer>;
	readonly check: () => Promise<null>;
	readonly signIn: () => Promise<null>;
	readonly signOut: () => Promise<null>;
	/** Asks the browser for these hosts; to be called first thing in a click handler. Answers whether they were granted. */
	readonly grantHosts: (origins: readonly string[]) => Promise<boolean>;
	readonly openOptions: () => Promise<null>;
};

/**
 * The orders of the real panel: each is one message to the background. What the agent would lose without noticing, a
 * choice, taking it back, and notes, is sent once more when the background dies before it answers; a repeat changes
 * nothing that the first has done.
 */
export function createOrders(api: {
	readonly send: Send;
	/** A new UUID. */
	readonly newId: () => string;
	readonly requestOrigins: (origins: readonly string[]) => Promise<boolean>;
	readonly openOptions: () => Promise<null>;
}): Orders {
	const { send } = api;
	const twice = (order: () => Promise<OrderAnswer>) => order().catch(order);
	return {
		choose: (choice) => {
			const order = { ...choice, id: api.newId() };
			return twice(() => send('wrapup.choose', order));
		},
		sendNow: (intentId) => send('wrapup.sendNow', { intentId }),
		takeBack: (intentId) => twice(() => send('wrapup.withdraw', { intentId })),
		settle: (intentId, decision) => send('wrapup.settle', { intentId, decision }),
		acknowledge: (key) => send('wrapup.acknowledge', { key }),
		saveDraft: (key, notes) => twice(() => send('draft.save', { key, notes })),
		arm: (key, codeId, notes) => twice(() => send('wrapup.arm', { key, codeId, notes })),
		readCodes: (key) => send('codes.read', { key }),
		openConversation: (key) => send('conversation.open', { key }),
		requestWork: (key, requested) => send('afterCallWork.request', { key, requested }),
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
