import * as v from 'valibot';
import { parseJson } from './parseJson.ts';

/** Why a request has no usable answer. */
export type Failure =
	| {
			readonly kind: 'http';
			readonly status: number;
			/** The platform's error code, e.g. `missing.any.permissions`; null when the body is none of the platform's. */
			readonly code: string | null;
			readonly message: string;
			/** From `Retry-After`, in seconds; null when absent or unreadable. */
			readonly retryAfterSeconds: number | null;
			readonly correlationId: string | null;
	  }
	/** No answer came. The request may or may not have been carried out. */
	| { readonly kind: 'network'; readonly message: string }
	/** An answer that is not the platform's: a 2xx without what the operation promises, or a page of HTML by a proxy. */
	| { readonly kind: 'malformed'; readonly message: string }
	/** There is no token and none could be had without the agent. Nothing was sent. */
	| { readonly kind: 'signedOut' };

const text = v.pipe(v.unknown(), v.transform(String));

/** `ErrorBody` of the platform; `code` is a string there, and a number in the versioned gateway's 412. */
const errorBody = v.object({
	message: v.nullish(v.string()),
	code: v.nullish(text),
});

/** `Retry-After` as seconds from now: it may be a number or an HTTP date. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
	if (header === null) return null;
	const seconds = Number(header);
	if (Number.isFinite(seconds)) return Math.max(0, seconds);
	const date = Date.parse(header);
	return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

/** Statuses that mean the same whoever says them: somebody on the way is busy, or gave up waiting. */
const sharedStatuses = new Set([408, 429]);

/**
 * Reads an error answer of the platform into a {@link Failure}. Any body is survived. A 4xx with a page of HTML is the
 * word of a proxy or a portal, which knows nothing of wrap-ups. A date in `Retry-After` is taken against the answer's own
 * `Date`, because our clock may be off. The correlation id is the header every platform answer carries.
 */
export async function httpFailure(response: Response, now: number): Promise<Failure> {
	const text = await response.text().catch(() => '');
	if (response.status < 500 && !sharedStatuses.has(response.status) && /^\s*</.test(text)) {
		return { kind: 'malformed', message: `${response.status} with HTML` };
	}
	const body = v.safeParse(errorBody, parseJson(text));
	const served = Date.parse(response.headers.get('date') ?? '');
	return {
		kind: 'http',
		status: response.status,
		code: body.success ? (body.output.code ?? null) : null,
		message: body.success ? (body.output.message ?? response.statusText) : response.statusText,
		retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), Number.isNaN(served) ? now : served),
		correlationId: response.headers.get('inin-correlation-id'),
	};
}

/** One line about a failure for logs and details; carries nothing private. */
export function describeFailure(failure: Failure): string {
	switch (failure.kind) {
		case 'http':
			return `${failure.status}${failure.code === null ? '' : ` ${failure.code}`}`;
		case 'network':
			return 'no answer';
		case 'malformed':
			return `unexpected answer: ${failure.message}`;
		case 'signedOut':
			return 'signed out';
	}
}
