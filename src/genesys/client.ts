import ky from 'ky';
import * as v from 'valibot';
import { type Answer, failed } from './answer.ts';
import type { Clock } from './clock.ts';
import { httpFailure } from './failure.ts';
import { parseJson } from './parseJson.ts';

/** What the client needs from the outside. */
export type ClientPorts = {
	readonly fetch: typeof globalThis.fetch;
	readonly clock: Clock;
	/** The address of the API without a path, e.g. `https://api.mypurecloud.de`; asked anew for each request. */
	readonly address: () => string;
	/** The access token, or null when nobody is signed in. `refused` is a token that the platform just answered 401 to. */
	readonly token: (refused: string | null) => Promise<string | null>;
	/** Called once for every request that leaves, for the request figures. */
	readonly onRequest?: (method: string, path: string) => void;
	/** Called with the platform's clock minus ours, in milliseconds, whenever an answer shows it. */
	readonly onSkew?: (milliseconds: number) => void;
};

/** One request to the platform. */
export type Call<Schema extends v.GenericSchema> = {
	readonly method: 'get' | 'post' | 'patch' | 'delete';
	/** After `/api/v2/`, without a leading slash. */
	readonly path: string;
	/** What a good answer holds. Use `v.null()` for the writers, which answer 202 without a body. */
	readonly schema: Schema;
	readonly json?: unknown;
	/** Sent as `If-Match: "<version>"`. */
	readonly version?: string | null;
	/** A write, or a read that belongs to one: it may use the part of the rate budget that is kept for writes. */
	readonly purpose?: 'write';
	/** A read that must begin after the call: it never joins one that is in flight already. */
	readonly fresh?: true;
};

/** Speaks to the platform; every call resolves to an {@link Answer} and never rejects. */
export type Client = <Schema extends v.GenericSchema>(call: Call<Schema>) => Promise<Answer<v.InferOutput<Schema>>>;

/** Longer than the platform's own gateway waits (its 504 comes first), short enough for a time-boxed wrap-up. */
const timeoutMilliseconds = 20_000;

const unquote = (etag: string | null) => etag?.replace(/^W\//, '').replace(/^"|"$/g, '') ?? null;

/**
 * Makes the client for one region. A 401 renews the token once and asks again; everything else is the caller's to
 * judge: nothing is retried here, because a wrap-up must be read again before it is written again.
 * Redirects are refused, so that the token can never follow one to another host.
 */
export function createClient(ports: ClientPorts): Client {
	const send = async (call: Call<v.GenericSchema>, token: string, signal: AbortSignal) => {
		ports.onRequest?.(call.method, call.path);
		const asked = ports.clock.now();
		const response = await ky(`${ports.address()}/api/v2/${call.path}`, {
			method: call.method,
			fetch: ports.fetch,
			signal,
			timeout: false,
			retry: 0,
			throwHttpErrors: false,
			redirect: 'error',
			credentials: 'omit',
			cache: 'no-store',
			headers: {
				authorization: `Bearer ${token}`,
				...(call.version == null ? {} : { 'if-match': `"${call.version}"` }),
			},
			...(call.json === undefined ? {} : { json: call.json }),
		});
		reportSkew(response, asked);
		return response;
	};

	const reportSkew = (response: Response, asked: number) => {
		const date = Date.parse(response.headers.get('date') ?? '');
		// `Date` counts whole seconds: half a second is added on average, and the middle of the round trip is taken.
		if (!Number.isNaN(date)) ports.onSkew?.(date + 500 - (asked + ports.clock.now()) / 2);
	};

	const read = async <Schema extends v.GenericSchema>(call: Call<Schema>, response: Response) => {
		if (!response.ok) return failed(await httpFailure(response, ports.clock.now()));
		const text = await response.text();
		const parsed = v.safeParse(call.schema, text === '' ? null : parseJson(text));
		if (!parsed.success) return failed({ kind: 'malformed', message: parsed.issues[0].message });
		return {
			kind: 'ok' as const,
			value: parsed.output,
			version: unquote(response.headers.get('etag')),
			correlationId: response.headers.get('inin-correlation-id'),
		};
	};

	const attempt = async <Schema extends v.GenericSchema>(call: Call<Schema>, signal: AbortSignal) => {
		const token = await ports.token(null);
		if (token === null) return failed({ kind: 'signedOut' });
		const response = await send(call, token, signal);
		if (response.status !== 401) return await read(call, response);
		const renewed = await ports.token(token);
		if (renewed === null) return failed({ kind: 'signedOut' });
		return await read(call, await send(call, renewed, signal));
	};

	return async (call) => {
		const done = new AbortController();
		const late = new AbortController();
		void ports.clock.sleep(timeoutMilliseconds, done.signal).then(() => late.abort());
		try {
			return await attempt(call, late.signal);
		} catch (error) {
			return failed({ kind: 'network', message: error instanceof Error ? error.name : 'unknown' });
		} finally {
			done.abort();
		}
	};
}
