/** Why a wrap-up could not be written because its window was over before we could write. */
export type MissedReason =
	/** The queue's time ran out; the platform stored its time-out code. */
	| 'timedOut'
	/** After-call work was skipped, as for most transfers. */
	| 'skipped'
	/** After-call work was completed or the conversation closed before the write. */
	| 'closed'
	/** Nothing left before the deadline: the platform was out of reach, or the machine asleep, or its owner signed out. */
	| 'deadline';

/** Why the platform did not take a wrap-up, in the groups that need different words to the agent. */
export type RefusedReason =
	/** 403: the agent's role lacks a permission; `detail` names it. */
	| 'permission'
	/** 403: the OAuth client lacks a scope; `detail` names it where the platform does. */
	| 'scope'
	/** 403 on a conversation that is not, or no longer, the agent's. */
	| 'foreign'
	/** 404: conversation, participant or communication unknown. */
	| 'notFound'
	/** 400: the code is not valid here, or the request was malformed. */
	| 'invalid'
	/** 412 or 409 twice in a row: somebody changes the conversation while we write. */
	| 'versionConflict'
	/** The platform accepted (202) and never applied it. */
	| 'neverApplied'
	/** Nobody is signed in any more, or another user is. */
	| 'signedOut'
	/** The platform kept failing (5xx, rate limit) until we gave up. */
	| 'platformDown';

/** How an intent ended. Every intent ends in exactly one of these; nothing ends in silence. */
export type Outcome =
	| { readonly kind: 'applied' }
	/** The platform already held this very wrap-up, so nothing was written. */
	| { readonly kind: 'alreadyApplied' }
	/** The agent took it back before it was sent. */
	| { readonly kind: 'withdrawn' }
	| { readonly kind: 'missed'; readonly reason: MissedReason }
	| {
			readonly kind: 'refused';
			readonly reason: RefusedReason;
			/** What the platform said or named, for the sentence; never customer data. */
			readonly detail: string | null;
			/** The platform's `ININ-Correlation-Id`, to quote in a support case. */
			readonly correlationId: string | null;
			/** The code the platform held when it was last read; absent where it held none, or could not be read. */
			readonly holds?: { readonly id: string; readonly name: string };
	  };
