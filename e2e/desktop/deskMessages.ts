import type { AgentView } from './agentView.ts';
import type { DesktopSwitches } from './desktopSwitches.ts';
import type { Texts } from './texts.ts';

/** What a page fetches once at its start. */
export type DeskSession = {
	readonly agent: { readonly name: string; readonly email: string };
	readonly organization: string;
	/** The page's own bearer token; the extension must never see it. */
	readonly token: string;
	/** Where `/conversations…` is found, e.g. `https://apps.mypurecloud.com/platform/api/v2`. */
	readonly restBase: string;
	readonly texts: Texts;
	readonly seed: number;
	readonly switches: DesktopSwitches;
	/** The address of the wrap-up document on the page's own origin; another one in every run. */
	readonly wrapupPath: string;
	/** The first-party stream of this agent, a WebSocket address; what comes over it is `streamMode`'s to say. */
	readonly streamAddress: string;
};

/**
 * A gesture of the agent that a scenario asks the page to make, by a click on the page's own control; the last ones are
 * the page's own doing. One that leaves the page (`logOut`) is acknowledged first.
 */
export type Gesture =
	| { readonly kind: 'select' }
	| { readonly kind: 'openWrapup' }
	| { readonly kind: 'closeWrapup' }
	| { readonly kind: 'chooseCode'; readonly codeId: string }
	| { readonly kind: 'writeNotes'; readonly text: string }
	| { readonly kind: 'pressDone' }
	/** Asks for after-call work during the interaction, with the page's own `PATCH …/aftercallwork/…`. */
	| { readonly kind: 'requestWork' }
	/** Closes the whole workspace panel, which stays in the document, or opens it again. */
	| { readonly kind: 'collapsePanel' }
	| { readonly kind: 'expandPanel' }
	/** Opens the interaction in a window of its own, at {@link popOutPath}. */
	| { readonly kind: 'popOut' }
	/** Goes to `https://login.<domain>/logout`. */
	| { readonly kind: 'logOut' }
	/** The page learns of the end before the platform says so. */
	| { readonly kind: 'noticeEnd' }
	/** The banner after a call that the agent let ring: `.not-responding-message` with `.messenger-actions`. */
	| { readonly kind: 'notResponding' }
	/** The overlay of a session that was opened elsewhere: `.session-invalidated` below `#modal-overlays`. */
	| { readonly kind: 'invalidateSession' };

/** Where an interaction's own window is found, on the desktop's origin. */
export function popOutPath(conversationId: string): string {
	const panels = 'panels=scripts,details,wrapup&initialPanel=none';
	const query = `${panels}&identifier=interaction${conversationId}`;
	const address = `/directory/?disableSoftphone=true#/interaction/${conversationId}?${query}`;
	return `/crm/interaction.html#url=${encodeURIComponent(address)}`;
}

/** A gesture with the conversation it is for and a number to acknowledge it by. */
export type Command = { readonly number: number; readonly conversationId: string; readonly gesture: Gesture };

/** What the server sends down the feed. */
export type FeedMessage =
	| { readonly kind: 'view'; readonly view: AgentView }
	| { readonly kind: 'command'; readonly command: Command }
	| { readonly kind: 'session' }
	/** What the embedded client posts to the page around it, as it is. */
	| { readonly kind: 'host'; readonly message: unknown };

/** Moments of the page that the ground truth needs. */
export const pageMoments = [
	'toastShown',
	'cardShown',
	'endButtonShown',
	'endButtonRemoved',
	'wrapupShown',
	'wrapupHidden',
	'wrapupReady',
	'codeChosen',
	'donePressed',
	'cardRemoved',
	'wrapupKnowable',
	/** The platform refused the finishing write, and the tool can be used again. */
	'writeFailed',
] as const;
export type PageMoment = (typeof pageMoments)[number];

/** What a page sends back. `at` is `performance.timeOrigin + performance.now()`: epoch milliseconds with a fraction. */
export type PageReport =
	| {
			readonly kind: 'moment';
			readonly moment: PageMoment;
			readonly conversationId: string;
			/** Where it was seen, unless it was in the desktop itself. */
			readonly document?: 'popOut' | 'embedded';
			readonly at: number;
	  }
	| { readonly kind: 'done'; readonly number: number; readonly at: number }
	| { readonly kind: 'failed'; readonly number: number; readonly reason: string; readonly at: number }
	| { readonly kind: 'pageError'; readonly reason: string; readonly at: number };
