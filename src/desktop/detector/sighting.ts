/** A conversation of which nothing is owed yet. `unknown`: its tool is there, but nobody saw it before, as after a reload. */
export type EarlyKind = 'idle' | 'alerting' | 'unknown';

/** A conversation that goes on, or whose wrap-up does. */
export type OpenKind = 'connected' | 'endedPending' | 'wrapUp' | 'wrapUpCoded';

/** How after-call work ended. */
export type EndKind = 'done' | 'timedOut' | 'skipped';

/**
 * Where one conversation stands, as page and platform tell it. `interrupted`: the page that showed it went away or lost
 * its session; it goes on where it was when the page is back in time.
 */
export type SightingState =
	| { readonly kind: EarlyKind | OpenKind | EndKind }
	| { readonly kind: 'interrupted'; readonly from: OpenKind };

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

/** What the states have in common: nothing is owed yet; it is on; it is owed; it is over; it is out of sight. */
export type Standing = 'early' | 'on' | 'owed' | 'over' | 'away';

const standings: Readonly<Record<SightingState['kind'], Standing>> = {
	idle: 'early',
	alerting: 'early',
	unknown: 'early',
	connected: 'on',
	endedPending: 'on',
	wrapUp: 'owed',
	wrapUpCoded: 'owed',
	done: 'over',
	timedOut: 'over',
	skipped: 'over',
	interrupted: 'away',
};

/** Where a state stands in the life of a conversation. */
export const standingOf = ({ kind }: { readonly kind: SightingState['kind'] }): Standing => standings[kind];
