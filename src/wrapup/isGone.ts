import type { Failure } from '../genesys/failure.ts';

/**
 * Whether a read of one conversation failed because it is no longer the agent's: 404, the 403 of a conversation that is
 * over, or a 400 about the conversation, as a participant without active ones gets. Any other failure says nothing about
 * it; least of all the 403 of a missing scope or permission, or a 400 about the request, which would make every window
 * look closed.
 */
export function isGone(failure: Failure): boolean {
	if (failure.kind !== 'http') return false;
	const { status, code } = failure;
	const isAboutIt = status === 400 && code?.startsWith('conversation.') === true;
	return status === 404 || isAboutIt || (status === 403 && code === 'not.authorized');
}
