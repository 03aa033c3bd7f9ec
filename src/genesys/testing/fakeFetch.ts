/** One request as it would have left. */
export type SentRequest = {
	readonly url: string;
	readonly method: string;
	readonly headers: Headers;
	readonly body: string;
	readonly redirect: RequestRedirect;
	readonly signal: AbortSignal;
};

/** What the other side does: an answer, or an error for a network that gives none. */
export type Reply = Response | Error | ((request: SentRequest) => Promise<Response | Error>);

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** A network of prepared replies, taken in order; it keeps what was sent. A request too many is an error. */
export function createFakeFetch(...replies: readonly Reply[]) {
	const sent: SentRequest[] = [];
	const left = [...replies];
	const fetch: typeof globalThis.fetch = async (input, init) => {
		const request = new Request(input, init);
		const { url, method, headers, redirect, signal } = request;
		const last: SentRequest = { url, method, headers, redirect, signal, body: await request.text() };
		sent.push(last);
		const reply = left.shift();
		if (reply === undefined) throw new Error('No reply was prepared.');
		const answer = typeof reply === 'function' ? await reply(last) : reply;
		if (answer instanceof Error) throw answer;
		return answer;
	};
	return { fetch, sent };
}
