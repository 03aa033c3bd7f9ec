import * as v from 'valibot';
import type { BrowserRun } from '../harness/browserRun.ts';

/** A message that a page of the desktop or of the extension sent to the background. */
const heard = v.array(
	v.object({
		message: v.unknown(),
		tabId: v.nullable(v.number()),
		frameId: v.nullable(v.number()),
		documentId: v.nullable(v.string()),
	}),
);
export type HeardMessage = v.InferOutput<typeof heard>[number];

/**
 * Has the running background keep all messages that come to it, beside the extension's own listener and by a debugger's
 * means. A background that starts anew has to be asked again.
 */
export async function startMessageRecord(run: BrowserRun): Promise<void> {
	await run.evaluateInBackground(`(() => {
		if (scope.heardMessages !== undefined) return true;
		scope.heardMessages = [];
		(scope.browser ?? scope.chrome).runtime.onMessage.addListener((message, sender) => {
			const { tab, frameId, documentId } = sender;
			scope.heardMessages.push(JSON.stringify({
				message, tabId: tab?.id ?? null, frameId: frameId ?? null, documentId: documentId ?? null,
			}));
		});
		return true;
	})()`);
}

/** All messages since {@link startMessageRecord}, oldest first. */
export async function readMessages(run: BrowserRun): Promise<readonly HeardMessage[]> {
	return v.parse(heard, await run.evaluateInBackground('scope.heardMessages.map((text) => JSON.parse(text))'));
}
