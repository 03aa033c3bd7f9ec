/** What may go wrong in a fleet run, by name of `--faults`. */
export const faultNames = [
	/** The worker dies between any two steps, mostly while a choice is on its way. */
	'death',
	/** Tokens live minutes, are revoked, and the login host forgets the agent. */
	'tokens',
	/** Conversations change between read and write: storms of 412 and 409. */
	'versions',
	/** A 202 that never takes effect. */
	'dropped',
	/** Storms of 429, with a time in every form a proxy may give it. */
	'rate',
	/** Five minutes in which the platform is down, for everybody at once. */
	'outage',
	/** Connections cut before and after the request, slow answers, pages of a proxy. */
	'network',
	/** Events and sightings of the page are lost, late, repeated, out of order. */
	'events',
	/** The machine's clock is minutes off. */
	'skew',
	/** A colleague signs in on the same browser profile. */
	'otherUser',
	/** The machine sleeps, also through the end of a wrap-up. */
	'sleep',
] as const;

export type FaultName = (typeof faultNames)[number];
