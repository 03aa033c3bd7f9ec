import type * as v from 'valibot';
import type { Purpose } from './rateBudget.ts';

/** One request to the platform. */
export type Call<Schema extends v.GenericSchema> = {
	readonly method: 'get' | 'post' | 'patch' | 'delete';
	/** After `/api/v2/`, without a leading slash. */
	readonly path: string;
	/** What a good answer holds. Use `v.null()` for the writers, which answer 202 without a body. */
	readonly schema: Schema;
	readonly json?: unknown;
	/** Sent as `If-Match: "<version>"`. */
	readonly version?: string | null;
	/** How it stands to the rate budget; a draft that would have to wait for it fails as `signedOut`: nothing was sent. */
	readonly purpose?: Purpose;
	/** A read that must begin after the call: it never joins one that is in flight already. */
	readonly fresh?: true;
	/** Ends the wait for the rate budget; the call fails as `signedOut` then, because nothing was sent. */
	readonly signal?: AbortSignal;
	/** Asked after every wait, right before a request leaves: after a no nothing is sent, and the call fails as `signedOut`. */
	readonly isWanted?: () => boolean;
	/** Ends the call even where its request has left already; whether that one arrived is not known then. */
	readonly cut?: AbortSignal;
	/** Called once for every request of this call that leaves; a read that joins another has none. */
	readonly onSent?: () => void;
};
