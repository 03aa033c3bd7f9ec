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
	/** The agent who signed in belongs to another organisation than the policy allows. */
	| { readonly kind: 'otherOrganisation' }
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
	| {
			readonly kind: 'signedOut';
			readonly problem: SignInProblem | null;
			/** Choices on this device that go out as soon as their owner signs in again. */
			readonly parked: number;
			/** When the first of them goes out no more, in milliseconds since 1970; null where there are none. */
			readonly parkedUntil: number | null;
	  }
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

/** A text block for notes: its name in the list, and what it inserts. */
export type Snippet = { readonly name: string; readonly text: string };

export type SuggestedCode = Code & {
	readonly confidence: Confidence;
	/** What speaks for it most, and what next, at most two. */
	readonly reason: Reason;
	readonly more: readonly Reason[];
};

/** How a choice, or a wrap-up without one, ended. */
export type EndedChoice = {
	readonly code: Code | null;
	readonly outcome: Outcome;
	readonly at: number;
	/** It ended without a code and none was owed, as after a transfer: nothing for the agent to look into. */
	readonly nothingOwed: boolean;
	readonly by?: ChosenBy;
};

/**
 * What made a choice, where that was not a click at that moment: `armed`, the agent, earlier, during the conversation;
 * `automatic`, nobody, shortly before the time ran out.
 */
export type ChosenBy = 'armed' | 'automatic';

/**
 * Whether after-call work was asked for during a conversation of a queue where the agent decides; `failed` = the last
 * order was not taken.
 */
export type RequestedWork = { readonly requested: boolean; readonly order: 'none' | 'asking' | 'failed' };

/** How far what was typed and chosen during a conversation is at the platform. `off` = it is not saved there at all. */
export type ProvisionalState = 'off' | 'nothing' | 'waiting' | 'saved' | 'failed';

/** Where the agent's choice for one wrap-up stands. */
export type Progress =
	/** The conversation goes on. A code chosen now is armed: it is sent when the wrap-up opens, and not before. */
	| {
			readonly kind: 'talking';
			readonly provisional: ProvisionalState;
			/** Null where the queue leaves nothing to ask for. */
			readonly requestedWork: RequestedWork | null;
	  }
	/** Nothing is on its way. `previous` tells what came of the last choice while the window is still open. */
	| { readonly kind: 'choosing'; readonly previous: EndedChoice | null }
	/** The undo bar runs; nothing has left yet. */
	| {
			readonly kind: 'held';
			readonly intentId: string;
			readonly code: Code;
			readonly until: number;
			readonly by?: ChosenBy;
	  }
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
			/** When it was stored, on this machine's clock. */
			readonly foundAt: number | null;
			/** Whether notes are stored with it; what they say stays at the platform. */
			readonly foundNotes: boolean;
	  }
	| ({ readonly kind: 'ended' } & EndedChoice);

/** One wrap-up the agent owes, or has just settled, or will owe when the conversation ends. */
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
	/** Suggestions are held back here, to measure what they are worth; there are none then. Absent means no. */
	readonly heldOut?: boolean;
	/** The final wrap-up the platform holds now, if any; sent back with a choice as what the agent had seen. */
	readonly stored: Code | null;
	/** Placed by a campaign's dialer, whose follow-up rules run on the first code alone. */
	readonly dialer: boolean;
	/** Notes typed so far. */
	readonly draft: string;
	/** It has ended and its notes never went out; they are kept until the agent has put it away. */
	readonly notesLeft: boolean;
	/** The code the agent had in mind during the conversation. */
	readonly tentative: Code | null;
	/** The code chosen early, which is sent as soon as the wrap-up opens. Absent means none. */
	readonly armed?: Code;
	/** Ids of the codes that are not sent without notes. Absent means none. */
	readonly needsNotes?: readonly string[];
	/** Ids of the codes that stand on top of the list, in this order. */
	readonly pinned?: readonly string[];
	/** The code chosen early, or in mind, is no longer one of those offered. */
	readonly earlyGone?: boolean;
	/** Whether the platform still takes another code although one was applied. */
	readonly correctable: boolean;
	readonly progress: Progress;
};

/**
 * What asking the platform by hand came to. `new`: something waits for a code that was not in the list before. `listed`:
 * nothing that is not in the list. `talking`: nothing waits, and a conversation still goes on. `unanswered`: the platform
 * answered with a fault that passes. The others say why it could not be asked.
 */
export type Found =
	| 'new'
	| 'listed'
	| 'talking'
	| 'nothing'
	| 'offline'
	| 'denied'
	| 'unanswered'
	| Exclude<Status['kind'], 'ready'>;

/** The answer to the agent who asked by hand: what was found, and when, which tells one answer from the next. */
export type Checked = { readonly found: Found; readonly at: number };

/** What the organisation has to say beside the work. */
export type OrganisationNote = {
	/** An https address where its agents get help; null where there is none, or none is needed now. */
	readonly supportUrl: string | null;
	/** The oldest version that it wants in use, and the one that runs, where that is older. */
	readonly update: { readonly wanted: string; readonly present: string } | null;
};

/** Everything the panel shows. The panel is a pure view of one snapshot. */
export type Snapshot = {
	/** Grows with every change within one life of the background; an older one is never painted over a newer. */
	readonly revision: number;
	readonly status: Status;
	readonly agentName: string | null;
	readonly entries: readonly Entry[];
	/** Conversations that go on and about which something can be done already; their progress is `talking`. */
	readonly talking: readonly Entry[];
	/** The agent's day so far, while nothing waits: `median` is the middle time a wrap-up took, in milliseconds. */
	readonly day?: { readonly wrappedUp: number; readonly median: number | null; readonly missed: number };
	/** Conversations of the agent that are still going on. */
	readonly activeCount: number;
	/** Whether any tab shows the agent's desktop. */
	readonly desktopSeen: boolean;
	/**
	 * Whether the desktop looks different than Afterword knows it: it is open, conversations end, and the page no longer
	 * tells of it. The platform is asked all the same.
	 */
	readonly drift: boolean;
	/** For a few seconds what asking by hand came to. */
	readonly checked: Checked | null;
	readonly undoSeconds: number;
	/** Text blocks for notes, those of the organisation first. Absent means none. */
	readonly snippets?: readonly Snippet[];
	/** Whether the digit keys choose and letters search while the list has focus. */
	readonly keyboard: boolean;
	/** Absent where there is nothing to say. */
	readonly organisation?: OrganisationNote;
};
