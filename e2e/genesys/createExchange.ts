import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Exchange } from './site.ts';

/** The name in a request's `Host` header, lower case and without the port. */
export function hostnameOf(request: IncomingMessage): string {
	return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/** Wraps a request as it came off the wire. An unreadable path or host becomes the root of `unreadable.invalid`. */
export function createExchange(request: IncomingMessage, response: ServerResponse): Exchange {
	const hostname = hostnameOf(request);
	const url = URL.parse(`https://${hostname}${request.url ?? '/'}`) ?? new URL('https://unreadable.invalid/');
	let body: Promise<string> | undefined;
	return {
		request,
		response,
		url,
		hostname,
		body() {
			body ??= text(request);
			return body;
		},
	};
}
