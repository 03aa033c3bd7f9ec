import { hookFetch } from '../hookFetch.ts';
import { hookRequests } from '../hookRequests.ts';
import { hookSockets } from '../hookSockets.ts';
import { createPageLayer } from '../pageLayer.ts';

/** A socket as far as the hooks know one. */
class FakeSocket extends EventTarget {
	static readonly OPEN = 1;
	readonly OPEN = 1;
	readonly url: string;
	constructor(url: string) {
		super();
		if (url === '') throw new SyntaxError('no address');
		this.url = url;
	}
	hear(data: unknown): void {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

/** A request as far as the hooks know one. */
export class FakeRequest extends EventTarget {
	#status = 0;
	get status(): number {
		return this.#status;
	}
	open(method: string, address: string | URL): string {
		return `${method} ${address}`;
	}
	answer(status: number): void {
		this.#status = status;
		this.dispatchEvent(new Event('load'));
	}
}

/** A page of its own, with the layer in it. The page's `fetch` answers as the test says. */
export function openFakePage(answer: () => unknown = () => Promise.resolve(new Response('{}'))) {
	class PageSocket extends FakeSocket {}
	class PageRequest extends FakeRequest {}
	Object.defineProperty(
		PageRequest.prototype,
		'open',
		Object.getOwnPropertyDescriptor(FakeRequest.prototype, 'open') ?? {},
	);
	Object.defineProperty(
		PageRequest.prototype,
		'status',
		Object.getOwnPropertyDescriptor(FakeRequest.prototype, 'status') ?? {},
	);
	const calls: unknown[][] = [];
	const original = function fetch(...parts: unknown[]) {
		calls.push(parts);
		return answer();
	};
	const page = { fetch: original, WebSocket: PageSocket, XMLHttpRequest: PageRequest };
	const realm = {
		Date,
		EventTarget,
		JSON: { ...JSON, stringify: JSON.stringify },
		MessageEvent,
		Promise,
		Request,
		Response,
		URL,
		crypto,
		...page,
	};
	const said: string[] = [];
	const layer = createPageLayer(realm, (message) => said.push(message));
	hookFetch(realm, layer);
	hookRequests(realm, layer);
	hookSockets(realm, layer);
	return { realm, layer, said, calls, before: page };
}
