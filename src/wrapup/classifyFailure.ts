import type { Failure } from '../genesys/failure.ts';
import type { RefusedReason } from './outcome.ts';

/** What a failed request means for a wrap-up. */
export type Verdict =
	/** Try again after a while; `atLeast` milliseconds where the platform said so. */
	| { readonly kind: 'later'; readonly atLeast: number }
	/** It may be about the moment rather than the request: read again and write once more; `reason` if that fails too. */
	| { readonly kind: 'readAgain'; readonly reason: RefusedReason }
	| { readonly kind: 'refused'; readonly reason: RefusedReason };

function classifyForbidden(code: string | null): Verdict {
	if (code === 'app.not.authorized.for.scope') return { kind: 'refused', reason: 'scope' };
	// The platform answers so about a foreign conversation, and about an own one that has ended.
	if (code === 'not.authorized') return { kind: 'readAgain', reason: 'foreign' };
	return { kind: 'refused', reason: 'permission' };
}

/**
 * A 400 or 404 may say that the window has just closed, in codes that differ by operation, or that the state of the
 * conversation reached the API later than its event; a fresh read tells either apart from a request that is wrong.
 */
function classifyStatus({ status, code, retryAfterSeconds }: Extract<Failure, { kind: 'http' }>): Verdict {
	switch (status) {
		case 400:
			return { kind: 'readAgain', reason: 'invalid' };
		case 401:
			return { kind: 'later', atLeast: 0 };
		case 403:
			return classifyForbidden(code);
		case 404:
			return { kind: 'readAgain', reason: 'notFound' };
		case 409:
		case 412:
		case 428:
			return { kind: 'readAgain', reason: 'versionConflict' };
		default:
			return status === 408 || status === 429 || status >= 500
				? { kind: 'later', atLeast: (retryAfterSeconds ?? 0) * 1000 }
				: { kind: 'refused', reason: 'invalid' };
	}
}

/**
 * Sorts a failed read or write into what to do next. Rests on the error codes that the public API definition lists for
 * the wrap-up operations.
 */
export function classifyFailure(failure: Failure): Verdict {
	switch (failure.kind) {
		case 'http':
			return classifyStatus(failure);
		case 'network':
		case 'malformed':
		case 'signedOut':
			return { kind: 'later', atLeast: 0 };
	}
}
