import type { Envelope, MessageName } from '../../src/protocol/messages.ts';

/** Both browsers offer `browser` by themselves from the oldest version we run in. */
declare const browser: typeof chrome;

/**
 * Sends the background a hint. An orphan, whose extension was updated or removed, has no runtime id: that rejects. What
 * else fails was one hint, and the next one may come through: `undefined`, as where there was no answer.
 */
export async function sendHint<Name extends MessageName>(envelope: Envelope<Name>): Promise<unknown> {
	try {
		const answer: unknown = await browser.runtime.sendMessage(envelope);
		return answer;
	} catch (error) {
		if (!browser.runtime?.id) throw error;
		return undefined;
	}
}
