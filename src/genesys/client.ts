import ky from 'ky';
import * as v from 'valibot';
import { type Answer, failed } from './answer.ts';
import type { AnswerMemory, KnownAnswer } from './answerMemory.ts';
import type { Call } from './call.ts';
import type { Clock } from './clock.ts';
import { httpFailure } from './failure.ts';
import { parseJson } from './parseJson.ts';
import type { RateBudget } from './rateBudget.ts';
import { shareReads } from './shareReads.ts';

/** What the client needs from the outside. */
export type ClientPorts = {
	readonly fetch: typeof globalThis.fetch;
	readonly clock: Clock;
	/** The address of the API without a path, e.g. `https://api.mypurecloud.de`; asked anew for each request. */
	readonly address: () => string;
	/**
	 * The access token, or null when nobody is signed in. `refused` is a token that the platform just answered 401 to.
	 * Rejects where it cannot be known, e.g. offline; that is a failure of the network.
	 */
	readonly token: (refused: string | null) => Promise<string | null>;
	/** What every request has to be granted first; without it all leave at once. */
	readonly budget?: RateBudget;
	/** Answers to ask for conditionally; without it every read is a whole one. */
	readonly memory?: AnswerMemory;
	/** Called once for every request that leaves, for the request figures. */
	readonly onRequest?: (method: string, path: string) => void;
	/** Called with the platform's clock minus ours, in milliseconds, whenever an answer shows it. */
	readonly onSkew?: (milliseconds: number) => void;
};

/** Speaks to the platform; every call resolves to an {@link Answer} and never rejects. */
export type Client = <Schema extends v.GenericSchema>(call: Call<Schema>) => Promise<Answer<v.InferOutput<Schema>>>;

/** Longer than the platform's own gateway waits (its 504 comes first), short enough for a time-boxed wrap-up. */
const timeoutMilliseconds = 20_000;

const unquote = (etag: string | null) => etag?.replace(/^W\//, '').replace(/^"|"$/g, '') ?? null;

/**
 * Makes the client for one region. A 401 renews the token once and asks again; everything else is the caller's to
 * judge: nothing is retried here, because a wrap-up must be read again before it is written again. Reads that come
 * together are one request, and one whose answer is known is asked for with `If-None-Match`: a 304 is as fresh as a 200.
 * Redirects are refused, so that the token can never follow one to another host.
 */
export function createClient(ports: ClientPorts): Client {
	const { clock, budget, memory } = ports;
	const share = shareReads();

	const fetchAnswer = (
		{ method, path, version, json }: Call<v.GenericSchema>,
		token: string,
		{ etag, signal }: { readonly etag: string | undefined; readonly signal: AbortSignal },
	) =>
		ky(`${ports.address()}/api/v2/${path}`, {
			method,
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
				...(version == null ? {} : { 'if-match': `"${version}"` }),
				...(etag === undefined ? {} : { 'if-none-match': etag }),
			},
			...(json === undefined ? {} : { json }),
		});

	const reportSkew = (response: Response, asked: number) => {
		const date = Date.parse(response.headers.get('date') ?? '');
		// `Date` counts whole seconds: half a second is added on average, and the middle of the round trip is taken.
		if (!Number.isNaN(date)) ports.onSkew?.(date + 500 - (asked + clock.now()) / 2);
	};

	const refuse = async (response: Response) => {
		const failure = await httpFailure(response, clock.now());
		if (failure.kind === 'http' && failure.status === 429) budget?.close(failure.retryAfterSeconds);
		return failed(failure);
	};

	const read = async <Schema extends v.GenericSchema>(
		{ method, path, schema }: Call<Schema>,
		response: Response,
		{ token, known }: { readonly token: string; readonly known: KnownAnswer<Schema> | undefined },
	): Promise<Answer<v.InferOutput<Schema>>> => {
		const correlationId = response.headers.get('inin-correlation-id');
		if (response.status === 304 && known !== undefined) {
			return { kind: 'ok', value: known.value, version: unquote(known.etag), correlationId };
		}
		if (!response.ok) return await refuse(response);
		const text = await response.text();
		const parsed = v.safeParse(schema, text === '' ? null : parseJson(text));
		if (!parsed.success) return failed({ kind: 'malformed', message: parsed.issues[0].message });
		const etag = response.headers.get('etag');
		const value = parsed.output;
		if (method === 'get' && etag !== null) memory?.keep(token, path, { schema, etag, value });
		return { kind: 'ok', value, version: unquote(etag), correlationId };
	};

	/** One request, once the budget has room for it. Its time limit begins when it leaves. */
	const ask = async <Schema extends v.GenericSchema>(
		call: Call<Schema>,
		token: string,
	): Promise<Answer<v.InferOutput<Schema>>> => {
		const isGranted = await budget?.take(call.purpose, call.signal);
		const isOff = call.isWanted?.() === false || call.cut?.aborted === true;
		if (isGranted === false || isOff) return failed({ kind: 'signedOut' });
		const done = new AbortController();
		const late = new AbortController();
		call.cut?.addEventListener('abort', () => late.abort(), { signal: done.signal });
		void clock.sleep(timeoutMilliseconds, done.signal).then(() => {
			if (!done.signal.aborted) late.abort();
		});
		const known = call.method === 'get' ? memory?.find(token, call.path, call.schema) : undefined;
		ports.onRequest?.(call.method, call.path);
		call.onSent?.();
		const asked = clock.now();
		try {
			const response = await fetchAnswer(call, token, { etag: known?.etag, signal: late.signal });
			reportSkew(response, asked);
			return await read(call, response, { token, known });
		} finally {
			done.abort();
		}
	};

	const attempt = async <Schema extends v.GenericSchema>(call: Call<Schema>, token: string) => {
		const answer = await ask(call, token);
		const isRefused = answer.kind === 'failed' && answer.failure.kind === 'http' && answer.failure.status === 401;
		if (!isRefused) return answer;
		const renewed = await ports.token(token);
		return renewed === null ? failed({ kind: 'signedOut' }) : await ask(call, renewed);
	};

	return async (call) => {
		try {
			const token = await ports.token(null);
			if (token === null) return failed({ kind: 'signedOut' });
			return await share(token, call, () => attempt(call, token));
		} catch (error) {
			return failed({ kind: 'network', message: error instanceof Error ? error.name : 'unknown' });
		}
	};
}
