import type { Medium } from '../genesys/medium.ts';
import type { Confidence, Reason } from '../suggest/suggestion.ts';
import type { Outcome } from '../wrapup/outcome.ts';

/** Why the agent is not signed in, one kind for each sentence of the panel. */
export type SignInProblem =
	/** The window was closed before sign-in ended. */
	| { readonly kind: 'cancelled' }
	/** The agent or an admin refused consent. */
	| { readonly kind: 'denied' }
	/** The region does not know this OAuth client. */
	| { readonly kind: 'unknownClient'; readonly region: string; readonly clientId: string }
	/** The desktop in front of the agent belongs to another region than the settings say. */
	| { readonly kind: 'wrongRegion'; readonly configured: string; readonly seen: string }
	/** The login host does not answer. */
	| { readonly kind: 'unreachable'; readonly host: string }
	/** The browser's own session is over and no window may be shown; one click signs in again. */
	| { readonly kind: 'expired' }
	/** Anything else, in the words of the login server. */
	| { readonly kind: 'failed'; readonly detail: string };

/** What stands between the agent and the list of wrap-ups, if anything. */
export type Status =
	/** The background has not read settings and policy yet (at most a few seconds after an install). */
	| { readonly kind: 'starting' }
	| { readonly kind: 'setUpNeeded'; readonly missing: readonly ('region' | 'clientId')[] }
	/** Firefox: the region's hosts are not granted; the panel asks for exactly these origins. */
	| { readonly kind: 'hostsNotGranted'; readonly origins: readonly string[] }
	/** `parked`: choices on this device that go out as soon as their owner signs in again. */
	| { readonly kind: 'signedOut'; readonly problem: SignInProblem | null; readonly parked: number }
	| { readonly kind: 'signingIn' }
	| { readonly kind: 'ready'; readonly reach: Reach };

/** Whether the platform answers. */
export type Reach =
	| { readonly kind: 'ok' }
	| { readonly kind: 'offline' }
	/** The platform refuses to list conversations; `detail` names the missing permission or scope. */
	| { readonly kind: 'denied'; readonly detail: string };

/** Time the agent has left. All times are milliseconds since 1970 on this machine's clock. */
export type TimeLeft =
	| { readonly kind: 'open'; readonly since: number }
	| { readonly kind: 'until'; readonly since: number; readonly until: number; readonly forced: boolean };

export type Code = { readonly id: string; readonly name: string };

/** The codes valid for this participant. */
export type Codes =
	| { readonly kind: 'loading' }
	| { readonly kind: 'ready'; readonly codes: readonly Code[] }
	| { readonly kind: 'failed'; readonly detail: string };

export type SuggestedCode = Code & { readonly confidence: Confidence; readonly reason: Reason };

/** How a choice, or a wrap-up without one, ended. */
export type EndedChoice = { readonly code: Code | null; readonly outcome: Outcome; readonly at: number };

/** Where the agent's choice for one wrap-up stands. */
export type Progress =
	/** Nothing is on its way. `previous` tells what came of the last choice while the window is still open. */
	| { readonly kind: 'choosing'; readonly previous: EndedChoice | null }
	/** The undo bar runs; nothing has left yet. */
	| { readonly kind: 'held'; readonly intentId: string; readonly code: Code; readonly until: number }
	| {
			readonly kind: 'sending';
			readonly intentId: string;
			readonly code: Code;
			/** `waiting` = an attempt failed, the next one comes at `retryAt`. */
			readonly phase: 'reading' | 'writing' | 'confirming' | 'waiting';
			readonly retryAt: number | null;
	  }
	/** The platform holds another code than the one the panel had shown; the agent decides. */
	| {
			readonly kind: 'conflict';
			readonly intentId: string;
			readonly code: Code;
			readonly found: Code;
			readonly foundAt: number | null;
	  }
	| ({ readonly kind: 'ended' } & EndedChoice);

/** One wrap-up the agent owes, or has just settled. */
export type Entry = {
	/** Stable for the life of the wrap-up; opaque to the panel. */
	readonly key: string;
	readonly conversationId: string;
	readonly medium: Medium;
	readonly direction: 'inbound' | 'outbound' | null;
	readonly queueName: string | null;
	readonly time: TimeLeft;
	readonly codes: Codes;
	/** At most five, best first; empty when there is no honest suggestion. */
	readonly suggestions: readonly SuggestedCode[];
	/** The final wrap-up the platform holds now, if any; sent back with a choice as what the agent had seen. */
	readonly stored: Code | null;
	/** Notes typed so far. */
	readonly draft: string;
	readonly progress: Progress;
};

/** Everything the panel shows. The panel is a pure view of one snapshot. */
export type Snapshot = {
	/** Grows with every change within one life of the background; an older one is never painted over a newer. */
	readonly revision: number;
	readonly status: Status;
	readonly agentName: string | null;
	readonly entries: readonly Entry[];
	/** Conversations of the agent that are still going on. */
	readonly activeCount: number;
	/** Whether any tab shows the agent's desktop. */
	readonly desktopSeen: boolean;
	readonly undoSeconds: number;
};
