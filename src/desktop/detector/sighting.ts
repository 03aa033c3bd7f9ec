/**
 * Where one conversation stands, as page and platform tell it. `unknown`: the wrap-up tool is there, but nobody saw the
 * conversation before, as after a reload; only the platform can tell. `interrupted`: the page that showed it went away, or
 * lost its session; it goes on where it was when the page is back in time.
 */
export type SightingState =
	| { readonly kind: 'idle' | 'alerting' | 'connected' | 'endedPending' | 'unknown' }
	| { readonly kind: 'wrapUp' | 'wrapUpCoded' }
	| { readonly kind: 'done' | 'timedOut' | 'skipped' }
	| { readonly kind: 'interrupted'; readonly from: 'wrapUp' | 'wrapUpCoded' };

/** What the detector tells of one conversation. */
export type Sighting = {
	/** The conversation's id where it is known, else an opaque word that stays the same until it is. */
	readonly key: string;
	readonly conversationId: string | null;
	readonly state: SightingState;
	/** Since when, milliseconds since 1970. */
	readonly since: number;
	/** Who said so. */
	readonly by: 'page' | 'platform';
};
