import type { IncomingHttpHeaders } from 'node:http';

/** Where an answer goes: a `ServerResponse`, or whatever stands in for one where no byte is sent. */
export type RestResponse = {
	writeHead(status: number, headers: Readonly<Record<string, string>>): { end(text?: string): unknown };
	end(text?: string): unknown;
	/** Cuts the connection without an answer. */
	destroy(): unknown;
};

/**
 * The part of an exchange that the REST operations work on, so that the same operations answer over TLS and in process.
 * Every exchange of a site is one.
 */
export type RestExchange = {
	readonly request: { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders };
	readonly response: RestResponse;
	/** The whole address as the client meant it. */
	readonly url: URL;
	readonly hostname: string;
	/** The request's body as text. */
	readonly body: () => Promise<string>;
};
