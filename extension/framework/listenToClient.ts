import type { FrameworkFacts } from '../../src/desktop/framework/frameworkFacts.ts';
import { readHostMessage } from '../../src/desktop/framework/readHostMessage.ts';

/** What the listener needs beside the page. */
export type ClientPorts = {
	/** Whether an origin is one of the embedded client's. */
	readonly isClient: (origin: string) => boolean;
	readonly send: (facts: FrameworkFacts) => Promise<void>;
	/** Epoch milliseconds. */
	readonly now: () => number;
};

/** As many interactions as are remembered, to tell a change from a repetition. */
const mostRemembered = 100;

/**
 * Listens to what the embedded client posts to the page around it, and hands on what changes: an id and a state. Messages
 * of anybody but the client are not looked at. Returns the function that ends it.
 */
export function listenToClient(view: Window, { isClient, send, now }: ClientPorts): () => void {
	const known = new Map<string | null, FrameworkFacts['state']>();
	const stop = () => view.removeEventListener('message', hear);
	const hear = ({ origin, data }: MessageEvent<unknown>) => {
		const read = isClient(origin) ? readHostMessage(data) : null;
		if (read === null || (read.conversationId !== null && known.get(read.conversationId) === read.state)) return;
		if (known.size >= mostRemembered) known.clear();
		known.set(read.conversationId, read.state);
		// After an update of the extension nobody listens to the old script any more.
		send({ ...read, at: now() }).catch(stop);
	};
	view.addEventListener('message', hear);
	return stop;
}
