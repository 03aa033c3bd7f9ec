/** The options that Afterword gives to `ky`. Those without a use here switch off what a browser's `fetch` never does. */
export type KyOptions = Omit<RequestInit, 'body'> & {
	readonly method: string;
	readonly fetch: typeof globalThis.fetch;
	readonly json?: unknown;
	readonly timeout: false;
	readonly retry: 0;
	readonly throwHttpErrors: false;
};

/**
 * Does with the browser's own `fetch` what `ky` does for these options; the build puts it in the place of `ky`, whose
 * retries, time limits and errors are all switched off. `fetchLikeKy.test.ts` holds the two against each other.
 */
export function fetchLikeKy(address: string, options: KyOptions): Promise<Response> {
	const { fetch, json, timeout: _timeout, retry: _retry, throwHttpErrors: _throw, method, ...rest } = options;
	const headers = new Headers(rest.headers);
	if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
	const body = json === undefined ? {} : { body: JSON.stringify(json) };
	// Browsers write most methods in capitals by themselves, but not `patch`.
	return fetch(new Request(address, { ...rest, ...body, headers, method: method.toUpperCase() }));
}
