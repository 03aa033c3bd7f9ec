import type { Failure } from '../genesys/failure.ts';
import type { RefusedReason } from './outcome.ts';

/** What a failed request means for a wrap-up. */
export type Verdict =
	/** Try again after a while; `atLeast` milliseconds where the platform said so. */
	| { readonly kind: 'later'; readonly atLeast: number }
	/**
	 * It may be about the moment rather than the request: read again and write once more; `reason` if that fails too.
	 * `mayLag`: it may speak of a state that has not reached the API yet, so that waiting helps.
	 */
	| { readonly kind: 'readAgain'; readonly reason: RefusedReason; readonly mayLag: boolean }
	| { readonly kind: 'refused'; readonly reason: RefusedReason };

type HttpFailure = Extract<Failure, { kind: 'http' }>;

/** A longer `Retry-After` than this is not meant, in seconds: the platform counts requests by the minute. */
const longestRetryAfter = 120;

const readAgain = (reason: RefusedReason, mayLag = true): Verdict => ({ kind: 'readAgain', reason, mayLag });

function classifyForbidden(code: string | null): Verdict {
	if (code === 'app.not.authorized.for.scope') return { kind: 'refused', reason: 'scope' };
	// The platform answers so about a foreign conversation, and about an own one that has ended.
	if (code === 'not.authorized') return readAgain('foreign');
	return { kind: 'refused', reason: 'permission' };
}

/**
 * A 400 may say that the window has just closed, in codes that differ by operation, or that the state of the
 * conversation reached the API later than its event; a fresh read tells either apart from a request that is wrong. The
 * codes that can only be about the request itself are final at once.
 */
function classifyBadRequest(code: string | null): Verdict {
	switch (code) {
		case 'missing.wrapup.code':
		case 'conversation.error.wrapup.code.required':
		case 'conversation.error.wrapup.cannot.skip':
			return { kind: 'refused', reason: 'invalid' };
		case 'conversation.error.user.not.party':
			return readAgain('foreign');
		default:
			return readAgain('invalid');
	}
}

/** A 409 that names a state is no race of two writers, so it is told in the platform's own words. */
function classifyConflict(message: string): Verdict {
	return /\bstate\b/i.test(message) ? readAgain('invalid') : readAgain('versionConflict', false);
}

function classifyStatus({ status, code, message, retryAfterSeconds }: HttpFailure): Verdict {
	switch (status) {
		case 400:
			return classifyBadRequest(code);
		case 401:
			return { kind: 'later', atLeast: 0 };
		case 403:
			return classifyForbidden(code);
		case 404:
			return readAgain('notFound');
		case 409:
			return classifyConflict(message);
		case 412:
			return readAgain('versionConflict', false);
		case 428:
			// Asks for a version where the read offered none: nobody changed anything.
			return readAgain('invalid', false);
		default:
			return status === 408 || status === 429 || status >= 500
				? { kind: 'later', atLeast: Math.min(retryAfterSeconds ?? 0, longestRetryAfter) * 1000 }
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

/** Whether the platform may have carried out a write that failed like this: no answer, or one that nobody meant. */
export function mayHaveLanded(failure: Failure): boolean {
	return failure.kind === 'http' ? failure.status >= 500 || failure.status === 408 : failure.kind !== 'signedOut';
}

/**
 * Whether it may even land later than a read that comes now. A 500 and a 503 are the platform's own word that it has
 * ended; a 408, 502 or 504, and no answer at all, only say that somebody no longer waits.
 */
export function mayLandYet(failure: Failure): boolean {
	return mayHaveLanded(failure) && !(failure.kind === 'http' && (failure.status === 500 || failure.status === 503));
}
