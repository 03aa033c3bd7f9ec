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
};

/** A gesture of the agent that a scenario asks the page to make, by a click on the page's own control. */
export type Gesture =
	| { readonly kind: 'select' }
	| { readonly kind: 'openWrapup' }
	| { readonly kind: 'closeWrapup' }
	| { readonly kind: 'chooseCode'; readonly codeId: string }
	| { readonly kind: 'pressDone' }
	| { readonly kind: 'noticeEnd' };

/** A gesture with the conversation it is for and a number to acknowledge it by. */
export type Command = { readonly number: number; readonly conversationId: string; readonly gesture: Gesture };

/** What the server sends down the feed. */
export type FeedMessage =
	| { readonly kind: 'view'; readonly view: AgentView }
	| { readonly kind: 'command'; readonly command: Command }
	| { readonly kind: 'session' };

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
] as const;
export type PageMoment = (typeof pageMoments)[number];

/** What a page sends back. `at` is `performance.timeOrigin + performance.now()`: epoch milliseconds with a fraction. */
export type PageReport =
	| { readonly kind: 'moment'; readonly moment: PageMoment; readonly conversationId: string; readonly at: number }
	| { readonly kind: 'done'; readonly number: number; readonly at: number }
	| { readonly kind: 'failed'; readonly number: number; readonly reason: string; readonly at: number }
	| { readonly kind: 'pageError'; readonly reason: string; readonly at: number };
