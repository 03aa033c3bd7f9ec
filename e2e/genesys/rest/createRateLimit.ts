const windowMs = 60_000;

/** Counts requests in fixed windows of a minute. Source of the limit: 300 a minute for a user in an OAuth client. */
export type RateLimit = {
	/** Counts one request; returns the seconds to wait when the limit is passed, else `undefined`. */
	count(key: string, limit: number): number | undefined;
};

/** Builds a rate limit by the given clock. */
export function createRateLimit(now: () => number): RateLimit {
	const counts = new Map<string, { window: number; count: number }>();
	return {
		count(key, limit) {
			const window = Math.floor(now() / windowMs);
			const known = counts.get(key);
			const count = known?.window === window ? known.count + 1 : 1;
			counts.set(key, { window, count });
			return count > limit ? Math.ceil(((window + 1) * windowMs - now()) / 1000) : undefined;
		},
	};
}
