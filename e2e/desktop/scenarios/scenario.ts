import type { Medium } from '../../../src/genesys/medium.ts';
import type { WrapupPrompt } from '../../genesys/world/simulatedQueue.ts';
import type { Switches } from '../../genesys/world/switches.ts';

/** The customers of a scenario, in the order they come. */
export type Who = 'A' | 'B' | 'C';

/** A new interaction. Without `queue` it comes from none: a call that the agent dials. */
export type OfferAct = {
	readonly kind: 'offer';
	readonly medium: Medium;
	readonly prompt: WrapupPrompt | 'no queue';
	readonly timeoutMs?: number;
};

/** What happens among people and on the platform, without the agent's page. */
export type PlatformAct =
	/** The agent takes what rings, or the customer the call that is dialled. */
	| { readonly kind: 'answer' }
	/** A colleague takes what rings there. */
	| { readonly kind: 'colleagueAnswers' }
	/** A colleague leaves; the others go on, if there are any. */
	| { readonly kind: 'colleagueLeaves' }
	/** The customer goes away unnoticed by the agent's page: while it rings, or at somebody else. */
	| { readonly kind: 'customerLeaves' }
	| { readonly kind: 'consult' }
	| { readonly kind: 'conference' }
	/** The call of a callback is dialled. */
	| { readonly kind: 'placeCall' }
	/** The desktop's next write that finishes is refused with that status. */
	| { readonly kind: 'refuseNextWrite'; readonly status: 409 | 500 };

/** The end of the agent's communication. The seed decides which of page and platform knows first. */
export type EndAct =
	/** `either`: the seed decides who hangs up. */
	| { readonly kind: 'hangUp'; readonly by: 'agent' | 'customer' | 'either' }
	/** Hands on to a colleague: at once, or to the one who was consulted. */
	| { readonly kind: 'transfer'; readonly as: 'blind' | 'consult' };

/** A gesture of the agent on the page, or something that the page does on its own. */
export type PageAct =
	| { readonly kind: 'select' }
	| { readonly kind: 'openWrapup' }
	| { readonly kind: 'closeWrapup' }
	/** `code` is a position in the queue's list. */
	| { readonly kind: 'choose'; readonly code: number }
	/** Writes the agent's notes, which are nobody else's business. */
	| { readonly kind: 'writeNotes' }
	| { readonly kind: 'pressDone' }
	| { readonly kind: 'requestWork' }
	| { readonly kind: 'collapsePanel' }
	| { readonly kind: 'expandPanel' }
	/** Opens the interaction in a window of its own and waits for it. */
	| { readonly kind: 'popOut' }
	| { readonly kind: 'notResponding' }
	| { readonly kind: 'invalidateSession' }
	/** Leaves the desktop and waits until no page is open. */
	| { readonly kind: 'logOut' }
	/** Reloads every page and waits for one to be back. */
	| { readonly kind: 'reload' };

/** A wait, or the turn of whoever plays the scenario. */
export type WaitAct =
	/** Waits until the page shows the interaction's wrap-up tool with its communication over. */
	| { readonly kind: 'awaitWrapup' }
	/** Waits until the page has said that its write was refused. */
	| { readonly kind: 'awaitRefusal' }
	/** Waits until the platform has closed the interaction's after-call work. */
	| { readonly kind: 'awaitEnd' }
	/** Waits until the interaction's card is gone from the page. */
	| { readonly kind: 'awaitGone' }
	/** Something that only a test can do, as installing an extension; nothing when nobody does it. */
	| { readonly kind: 'outside'; readonly name: 'install' };

/** Something that the customer, the agent, the page or the centre does. */
export type Act = OfferAct | PlatformAct | EndAct | PageAct | WaitAct;

/**
 * One step of a scenario. `at` is milliseconds from its start at speed 1. `finishing` steps are the agent's way of
 * ending after-call work: a run that leaves the code to somebody else stops before the first of them.
 */
export type Step = { readonly at: number; readonly who: Who; readonly act: Act; readonly finishing?: true };

/** A course of events on the desktop, by the number the project knows it by. */
export type Scenario = {
	readonly name: string;
	readonly story: string;
	readonly steps: readonly Step[];
	/** Which page has to be open: the desktop itself unless it says otherwise. */
	readonly page?: 'embedded';
	/** What the platform has to be like while it plays. */
	readonly platform?: Partial<Switches>;
};

/** A step of the agent's way to the end of after-call work. */
export function finishing(at: number, who: Who, act: Act): Step {
	return { at, who, act, finishing: true };
}

/** A step. */
export function step(at: number, who: Who, act: Act): Step {
	return { at, who, act };
}
