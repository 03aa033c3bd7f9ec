import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, request as openRequest } from 'node:https';
import { text } from 'node:stream/consumers';

/** A `fetch` to one stand-in over its TLS port, whatever host of the platform the address names; and its end. */
export type LoopbackFetch = { readonly fetch: typeof globalThis.fetch; readonly close: () => void };

function headersOf(incoming: IncomingMessage): [string, string][] {
	return Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
}

/** Makes the way of a background in Node to its stand-in. Rejects as a browser's `fetch` does when the line is cut. */
export function loopbackFetch({
	port,
	certificate,
}: {
	readonly port: number;
	readonly certificate: string;
}): LoopbackFetch {
	const agent = new Agent({ keepAlive: true, maxSockets: 6 });
	return {
		fetch: async (input, init) => {
			const request = new Request(input, init);
			const { hostname, host, pathname, search } = new URL(request.url);
			const body = request.method === 'GET' ? '' : await request.text();
			request.signal.throwIfAborted();
			const outgoing = openRequest({
				host: '127.0.0.1',
				port,
				servername: hostname,
				ca: certificate,
				agent,
				method: request.method,
				path: `${pathname}${search}`,
				headers: { ...Object.fromEntries(request.headers.entries()), host },
				signal: request.signal,
			});
			outgoing.end(body);
			const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
			const answer = await text(incoming);
			return new Response(answer === '' ? null : answer, {
				status: incoming.statusCode ?? 0,
				headers: headersOf(incoming),
			});
		},
		close: () => agent.destroy(),
	};
}
