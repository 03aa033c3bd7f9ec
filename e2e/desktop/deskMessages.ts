import type { AgentView } from './agentView.ts';
import type { DesktopSwitches, Locale } from './desktopSwitches.ts';
import type { Texts } from './texts.ts';

/** What a page fetches once at its start. */
export type DeskSession = {
	readonly agent: { readonly name: string; readonly email: string };
	/** The other agents of the centre, to hand an interaction on to. */
	readonly colleagues: readonly { readonly id: string; readonly name: string }[];
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
	/** What class names with a hash are made from; another one in every run. */
	readonly hashSeed: string;
	/** The query that the frames of this variant of the page carry; empty for the page as the switches have it. */
	readonly query: string;
};

/** The tools of an interaction. */
export type ToolName = 'scripts' | 'conversation' | 'wrapup';

/** Something that happens to the page as a whole, by the agent or by itself, and has no conversation of its own. */
export type PageGesture =
	| { readonly kind: 'collapsePanel' }
	| { readonly kind: 'expandPanel' }
	/** Presses the switch of a tool of the selected interaction. */
	| { readonly kind: 'switchTool'; readonly tool: ToolName }
	/** The frame in the middle shows another route and is replaced by a new one. */
	| { readonly kind: 'changeRoute'; readonly by: 'hash' | 'pushState' }
	/** The session is used elsewhere; the page is covered until it is loaded anew. */
	| { readonly kind: 'invalidateSession' }
	| { readonly kind: 'reload' }
	/** The page speaks another language from now on, without a reload. */
	| { readonly kind: 'setLang'; readonly locale: Locale }
	/** A toast about something else. */
	| { readonly kind: 'notice' }
	/** The banner that the agent did not answer. */
	| { readonly kind: 'notResponding' };

/** Every {@link PageGesture} by name. */
const pageGestureKinds = [
	'collapsePanel',
	'expandPanel',
	'switchTool',
	'changeRoute',
	'invalidateSession',
	'reload',
	'setLang',
	'notice',
	'notResponding',
] as const satisfies readonly PageGesture['kind'][];

/** Whether a gesture is one of the page as a whole. */
export function isPageGesture(gesture: Gesture): gesture is PageGesture {
	return (pageGestureKinds as readonly string[]).includes(gesture.kind);
}

/**
 * A gesture of the agent that a scenario asks the page to make, by a click on the page's own control. One that leaves the
 * page (`logOut`) is acknowledged first.
 */
export type Gesture =
	| PageGesture
	| { readonly kind: 'select' }
	| { readonly kind: 'openWrapup' }
	| { readonly kind: 'closeWrapup' }
	| { readonly kind: 'chooseCode'; readonly codeId: string }
	| { readonly kind: 'writeNotes'; readonly text: string }
	| { readonly kind: 'pressDone' }
	/** Asks for after-call work during the interaction, with the page's own `PATCH …/aftercallwork/…`. */
	| { readonly kind: 'requestWork' }
	/** Opens the interaction in a window of its own, at {@link popOutPath}. */
	| { readonly kind: 'popOut' }
	/** Goes to `https://login.<domain>/logout`. */
	| { readonly kind: 'logOut' }
	/** The page learns of the end before the platform says so. */
	| { readonly kind: 'noticeEnd' };

/** Where an interaction's own window is found, on the desktop's origin. */
export function popOutPath(conversationId: string): string {
	const panels = 'panels=scripts,details,wrapup&initialPanel=none';
	const query = `${panels}&identifier=interaction${conversationId}`;
	const address = `/directory/?disableSoftphone=true#/interaction/${conversationId}?${query}`;
	return `/crm/interaction.html#url=${encodeURIComponent(address)}`;
}

/** A gesture with the conversation it is for (empty for one of the whole page) and a number to acknowledge it by. */
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

/** The ways an agent hands an interaction on; the last three end a consultation. */
export const handOns = ['transfer', 'consult', 'transferAfterConsult', 'conference', 'leave'] as const;
export type HandOn = (typeof handOns)[number];

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
	/** The agent hands an interaction on: the platform's own operations for it are not doubled. */
	| {
			readonly kind: 'handOn';
			readonly conversationId: string;
			readonly how: HandOn;
			/** The colleague; empty where there is none to choose. */
			readonly agentId: string;
			readonly at: number;
	  }
	| { readonly kind: 'pageError'; readonly reason: string; readonly at: number };
