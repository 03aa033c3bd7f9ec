import type { NetworkLine } from '../stage/networkLine.ts';
import type { Stored } from './timeline.ts';

/** Whether a request reads something that tells the stored wrap-up of a conversation. */
const tellsStored = ({ method, path, status }: NetworkLine, conversationId: string) =>
	method === 'GET' &&
	status !== null &&
	(status < 300 || status === 304) &&
	(path.endsWith('/api/v2/conversations') ||
		path.endsWith(`/conversations/${conversationId}`) ||
		(path.includes(conversationId) && path.endsWith('/wrapup')));

/** A write and the read that it rests on. */
export type Reach = { readonly write: NetworkLine; readonly read: NetworkLine | null };

/** The request that made the platform store this: the last one for the conversation with that code before it. */
export function reachOf(network: readonly NetworkLine[], { at, conversationId, code }: Stored): Reach | null {
	const write = network.findLast(
		({ method, path, body, leftAt }) =>
			method !== 'GET' && leftAt <= at && path.includes(conversationId) && body.includes(code),
	);
	if (write === undefined) return null;
	const read = network.findLast(
		(line) => line.returnedAt !== null && line.returnedAt <= write.leftAt && tellsStored(line, conversationId),
	);
	return { write, read: read ?? null };
}

/**
 * Whether the write ought to have known of something that had been so since `since`: the read before it was asked after
 * that, or there was no read within the last seconds. Where the API lags behind, it tells so much later.
 */
export function oughtToKnow({ write, read }: Reach, since: number, stateLag: number): boolean {
	if (since + stateLag >= write.leftAt) return false;
	if (read === null) return true;
	return since + stateLag < read.leftAt || write.leftAt - (read.returnedAt ?? 0) > readLasts;
}

/** How old a read may be when the write that rests on it leaves, in milliseconds. */
const readLasts = 5000;
