import type { Failure } from '../genesys/failure.ts';

/**
 * Whether a read of one conversation failed because it is no longer the agent's: 404, the 403 of a conversation that is
 * over, or the 400 that a participant without active conversations gets. Any other failure says nothing about it; least
 * of all the 403 of a missing scope or permission, which would make every window look closed.
 */
export function isGone(failure: Failure): boolean {
	if (failure.kind !== 'http') return false;
	return (
		failure.status === 404 || failure.status === 400 || (failure.status === 403 && failure.code === 'not.authorized')
	);
}
