import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Genesys } from '../genesys.ts';

/** What to send. `path` is whole, e.g. `/api/v2/users/me`; a string body goes as it is, others as JSON. */
export type ApiRequest = {
	readonly method?: string;
	readonly path: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	readonly host?: string;
};

/** What came back; `body` is the parsed JSON, `undefined` when there was none. */
export type ApiAnswer = {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
	readonly body: unknown;
};

export type ApiClient = (request: ApiRequest) => Promise<ApiAnswer>;

function encode(body: unknown): { readonly text: string | undefined; readonly headers: Record<string, string> } {
	if (body === undefined) return { text: undefined, headers: {} };
	if (typeof body === 'string') return { text: body, headers: {} };
	return { text: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/**
 * A plain HTTPS client of a stand-in, for tests: real names, verified against the stand-in's own certificate. Rejects
 * when the connection is cut.
 */
export function createApiClient(genesys: Genesys, token?: string): ApiClient {
	return async ({ method = 'GET', path, body, headers = {}, host = `api.${genesys.domain}` }) => {
		const encoded = encode(body);
		const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
		const outgoing = request({
			host: '127.0.0.1',
			port: genesys.port,
			servername: host,
			ca: genesys.certificate,
			agent: false,
			method,
			path,
			headers: { host, ...authorization, ...encoded.headers, ...headers },
		});
		const answered = new Promise<IncomingMessage>((resolve, reject) => {
			outgoing.on('response', resolve).on('error', reject);
		});
		outgoing.end(encoded.text);
		const incoming = await answered;
		const received = await text(incoming);
		const json = /json/.test(incoming.headers['content-type'] ?? '');
		const parsed: unknown = json && received !== '' ? JSON.parse(received) : undefined;
		return { status: incoming.statusCode ?? 0, headers: incoming.headers, text: received, body: parsed };
	};
}
