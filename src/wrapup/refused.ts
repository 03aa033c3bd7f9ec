import type { StoredWrapUp } from '../genesys/conversation.ts';
import { describeFailure, type Failure } from '../genesys/failure.ts';
import type { Outcome, RefusedReason } from './outcome.ts';

function detailOf(failure: Failure | null): string | null {
	if (failure === null) return null;
	return failure.kind === 'http' ? `${failure.message} (${describeFailure(failure)})` : describeFailure(failure);
}

/** The end of a choice that the platform did not take, with what it said and what it holds instead, where that was read. */
export function refused(reason: RefusedReason, failure: Failure | null, stored: StoredWrapUp | null): Outcome {
	const holds =
		stored === null || stored.provisional ? null : { id: stored.codeId, name: stored.name ?? stored.codeId };
	return {
		kind: 'refused',
		reason,
		detail: detailOf(failure),
		correlationId: failure?.kind === 'http' ? failure.correlationId : null,
		...(holds === null ? {} : { holds }),
	};
}

/**
 * What gave up at the deadline. The last failure decides which words the agent reads; "missed" is said only of what
 * never left.
 */
export function outOfTime(last: Failure | null, accepted: boolean, sent: boolean): Outcome {
	if (accepted) return refused('neverApplied', last, null);
	if (!sent && (last?.kind === 'signedOut' || (last?.kind === 'http' && last.status === 401))) {
		return refused('signedOut', last, null);
	}
	if (sent || last?.kind === 'http' || last?.kind === 'malformed') return refused('platformDown', last, null);
	return { kind: 'missed', reason: 'deadline' };
}
