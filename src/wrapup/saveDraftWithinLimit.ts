import { failed } from '../genesys/answer.ts';
import type { Client } from '../genesys/client.ts';
import type { Clock } from '../genesys/clock.ts';
import { saveProvisionalWrapUp } from '../genesys/wrapUpRoutes.ts';

/** How long a draft may keep the participant's lock, in milliseconds, and with it a choice from leaving. */
export const draftLimit = 3000;

type Place = Parameters<typeof saveProvisionalWrapUp>[1];
type Draft = Parameters<typeof saveProvisionalWrapUp>[2];

/**
 * Saves a draft, to be called under the lock of the write, so that it does not follow the code it came before; it lets the
 * lock go after {@link draftLimit} at the latest, so that no choice is missed for it. What has not left by then never does. A
 * request that was cut on its way may still land behind the choice, which costs nothing: the platform keeps a draft
 * beside the final wrap-up (`provisional` of `GET …/wrapup`), and never in its place.
 */
export async function saveDraftWithinLimit(
	{ client, clock }: { readonly client: Client; readonly clock: Clock },
	place: Place,
	draft: Draft,
	isWanted: () => boolean,
) {
	const cut = new AbortController();
	const answered = new AbortController();
	const limit = clock.sleep(draftLimit, answered.signal).then(() => {
		cut.abort();
		return failed({ kind: 'network', message: 'TimeoutError' });
	});
	try {
		return await Promise.race([saveProvisionalWrapUp(client, place, draft, { isWanted, cut: cut.signal }), limit]);
	} finally {
		answered.abort();
	}
}
