import type { SimulatedConversation } from '../world/simulatedConversation.ts';
import type { Answer, Call } from './route.ts';

/** Whether an `If-Match` names this version of the conversation: `"7"`, or `*` for any. */
export function namesVersion(ifMatch: string, conversation: SimulatedConversation): boolean {
	return ifMatch === '*' || ifMatch === `"${conversation.version}"`;
}

/** The dialect `versioned` about a stale version: a body with a numeric code, unlike the platform's own errors. */
export const staleVersion: Answer = {
	status: 412,
	body: { code: 412, message: 'A precondition in the request headers does not hold on the server.' },
};

/**
 * In the dialect `versioned`, what stands against a write whose `If-Match` is stale; `undefined` when nothing does. The
 * platform itself knows no such header on conversations and ignores it.
 */
export function checkVersion(call: Call, conversation: SimulatedConversation): Answer | undefined {
	if (call.platform.dialect !== 'versioned' || call.ifMatch === undefined) return undefined;
	return namesVersion(call.ifMatch, conversation) ? undefined : staleVersion;
}
