import { randomBytes } from 'node:crypto';
import type { FrameKeys } from './viewOfAgent.ts';

/** Random names for conversations in the addresses of frames, the same one each time it is asked for. */
export function createFrameKeys(): FrameKeys {
	const keys = new Map<string, string>();
	return (conversationId) => {
		const key = keys.get(conversationId) ?? randomBytes(9).toString('base64url');
		keys.set(conversationId, key);
		return key;
	};
}
