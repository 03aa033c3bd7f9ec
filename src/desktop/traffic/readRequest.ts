import type { TrafficMedium } from './trafficFacts.ts';

/**
 * What a request of the page is about. `wrapup`: a wrap-up is stored; the first such request may only be the choice of a
 * code, so none of them means "done". `participant`: something of the agent's part changes. `conversations`: any other
 * request about conversations; it shows that the page works with them.
 */
export type TrafficRequest =
	| { readonly kind: 'wrapup' | 'participant'; readonly conversationId: string; readonly medium: TrafficMedium }
	| { readonly kind: 'conversations' };

const mediaPaths: Readonly<Record<string, TrafficMedium>> = {
	calls: 'call',
	callbacks: 'callback',
	emails: 'email',
	messages: 'message',
	socials: 'social',
	videos: 'video',
};

// By the end of the path and never by the host: the desktop has several addresses for one interface.
const conversationsPattern = /\/api\/v2\/conversations(?:\/([^?#]*))?(?:[?#]|$)/;
const participantPattern =
	/^([a-z]+)\/([0-9a-f-]{36})\/participants\/[0-9a-f-]{36}(\/communications\/[^/]+\/wrapup)?$/i;

/** Reads method and address of a request; null for whatever is not about conversations. Bodies are never looked at. */
export function readRequest(method: string, address: string): TrafficRequest | null {
	const found = conversationsPattern.exec(address);
	if (found === null) return null;
	const [, path = '', conversationId, wrapup] = participantPattern.exec(found[1] ?? '') ?? [];
	const medium = Object.hasOwn(mediaPaths, path) ? mediaPaths[path] : undefined;
	if (conversationId === undefined || medium === undefined) return { kind: 'conversations' };
	if (wrapup !== undefined && method.toUpperCase() === 'POST') return { kind: 'wrapup', conversationId, medium };
	if (wrapup === undefined && method.toUpperCase() === 'PATCH') return { kind: 'participant', conversationId, medium };
	return { kind: 'conversations' };
}
