import type { Failure } from '../genesys/failure.ts';
import type { RefusedReason } from './outcome.ts';

/** What a failed request means for a wrap-up. */
export type Verdict =
	/** Try again after a while; `atLeast` milliseconds where the platform said so. */
	| { readonly kind: 'later'; readonly atLeast: number }
	/** Somebody changed the conversation, or its state reached the API late: read again and write once more. */
	| { readonly kind: 'readAgain' }
	| { readonly kind: 'refused'; readonly reason: RefusedReason };

/**
 * The documented 400s that speak of state rather than of the request, and the two sentences of the gateways. The code
 * `conversation.error.call.disconnected` is one of them: it tells that the call is over, which a fresh read settles.
 */
const stateCodes = new Set([
	'conversation.error.participant.no.active.conversations',
	'conversation.participant.update.invalid',
	'conversation.error.call.disconnected',
]);
const stateSentence = /not in a (valid )?state/i;

function classifyForbidden(code: string | null): RefusedReason {
	if (code === 'app.not.authorized.for.scope') return 'scope';
	if (code?.startsWith('missing.') === true) return 'permission';
	return code === 'not.authorized' ? 'foreign' : 'permission';
}

function classifyStatus(failure: Extract<Failure, { kind: 'http' }>): Verdict {
	const { status, code, message } = failure;
	if (status === 412 || status === 409 || status === 428) return { kind: 'readAgain' };
	if (status === 400 && ((code !== null && stateCodes.has(code)) || stateSentence.test(message))) {
		return { kind: 'readAgain' };
	}
	if (status === 401) return { kind: 'later', atLeast: 0 };
	if (status === 403) return { kind: 'refused', reason: classifyForbidden(code) };
	if (status === 404) return { kind: 'refused', reason: 'notFound' };
	if (status === 408 || status === 429 || status >= 500) {
		return { kind: 'later', atLeast: (failure.retryAfterSeconds ?? 0) * 1000 };
	}
	return { kind: 'refused', reason: 'invalid' };
}

/** Sorts a failed read or write into what to do next; section 2, step 5 of the write, and section 4 of the API facts. */
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
