import type { RestRequest } from './restRequest.ts';
import type { Answer } from './route.ts';

/**
 * An answer to a conditional read: 304 without a body where the reader holds this very `ETag` already. Only the dialect
 * `versioned` has ETags, so on the platform itself `If-None-Match` is ignored.
 */
export function conditional({ method, headers }: RestRequest, answer: Answer): Answer {
	const etag = answer.headers?.['etag'];
	const isKnown = method === 'GET' && answer.status === 200 && etag !== undefined && headers['if-none-match'] === etag;
	return isKnown ? { status: 304, headers: { etag } } : answer;
}
