import type { Failure } from '../genesys/failure.ts';

const gone = new Set([400, 403, 404]);

/**
 * Whether a read of one conversation failed because it is no longer the agent's: 404, the 403 of a conversation that is
 * over, or the 400 that a participant without active conversations gets. Any other failure says nothing about it.
 */
export function isGone(failure: Failure): boolean {
	return failure.kind === 'http' && gone.has(failure.status);
}
