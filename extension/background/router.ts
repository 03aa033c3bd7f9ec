import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type MessageName, messages, type Request, type Response } from '../../src/protocol/messages.ts';
import { type MessageSender, senderKind } from '../../src/protocol/senderKind.ts';

/** One handler for every message of the protocol; a missing one does not compile. */
export type Handlers = {
	readonly [Name in MessageName]: (payload: Request<Name>, sender: MessageSender) => Promise<Response<Name>>;
};

const envelope = v.object({ name: v.string(), payload: v.unknown() });

const isMessageName = (name: string): name is MessageName => Object.hasOwn(messages, name);

/** Who we are, to tell our own pages from everybody else. */
export const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };

/**
 * Answers messages: known by name, from the kind of sender its rule allows, and of its schema; all else is refused.
 * `ready` is waited for before a handler runs, and `onMessage` told of each that is good; those that are
 * `hurried` wait for nothing, because they need the sender's gesture, and that is over a moment later.
 * The one message listener of the background, because several in one context answer over each other.
 */
export function registerRouter(
	handlers: Handlers,
	ready: Promise<void>,
	onMessage: () => void,
	hurried: readonly MessageName[],
): void {
	const answer = async (message: unknown, sender: MessageSender): Promise<unknown> => {
		const parsed = v.safeParse(envelope, message);
		if (!parsed.success || !isMessageName(parsed.output.name)) throw new Error('Unknown message.');
		const { name } = parsed.output;
		const kind = senderKind(sender, own);
		if (kind === null || !messages[name].from.some((allowed) => allowed === kind)) {
			throw new Error(`${name} is not for this sender.`);
		}
		const payload = v.parse(messages[name].request, parsed.output.payload);
		if (!hurried.includes(name)) await ready;
		onMessage();
		// The schema above is the one of this very name, which the type system cannot follow through the table.
		const handler = handlers[name] as (payload: unknown, sender: MessageSender) => Promise<unknown>;
		return await handler(payload, sender);
	};
	browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => answer(message, sender));
}
