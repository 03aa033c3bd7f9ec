/** The languages of the desktop; `pseudo` is one whose every string is random in each run. */
export const locales = ['en-us', 'de', 'ja', 'pt-br', 'fr', 'pseudo'] as const;
export type Locale = (typeof locales)[number];

/** Where the wrap-up tool lives. The true place is not public, so every place has to work. */
export const wrapupPlaces = ['frame-in-shadow', 'frame-plain', 'inline-top', 'inline-shadow', 'closed-shadow'] as const;
export type WrapupPlace = (typeof wrapupPlaces)[number];

/** What the page's own stream is: XMPP-style frames, plain JSON, the same out of sight in a worker, or none. */
export const streamModes = ['xmpp', 'json', 'worker', 'off'] as const;
export type StreamMode = (typeof streamModes)[number];

/**
 * How the embedded client tells the page around it of an interaction: a JSON string, an object around it, a string
 * whose payload is always `{old, new}`, or a string in which every transition is called `change`.
 */
export const hostForms = ['string', 'wrapper', 'pair', 'change'] as const;
export type HostForm = (typeof hostForms)[number];

/**
 * How the desktop builds what an extension can hold on to. `g2`: the one of 2025 and 2026, with test ids and the class
 * names beside them. `g1`: the one of about 2018, as far as public scripts of then show it. `g2-drift`: a next one, in
 * which everything a selector of today names is called something else.
 */
export const generations = ['g2', 'g1', 'g2-drift'] as const;
export type DesktopGeneration = (typeof generations)[number];

/**
 * What nobody outside Genesys can know about the desktop, each as a choice of at least two behaviours, so that the
 * extension is tried against all of them.
 */
export type DesktopSwitches = {
	readonly generation: DesktopGeneration;
	readonly wrapupPlace: WrapupPlace;
	readonly locale: Locale;
	/** Whether a card of `g2` holds the conversation's id, in a link to copy; the other generations never do. */
	readonly cardId: 'none' | 'link';
	/** Which address the page's own REST calls go to: the app host's `/platform` path or the API host. */
	readonly restBase: 'apps' | 'api';
	/** Whether choosing a code already stores a provisional wrap-up. */
	readonly provisional: 'on-choose' | 'never';
	/** The request behind the button that finishes: the communication's POST or the participant's PATCH. */
	readonly finalWrite: 'post' | 'patch';
	/** Whether the tool of a finished interaction is hidden and kept for a moment, or removed at once. */
	readonly completed: 'hide' | 'remove';
	/** Whether the tool shows a running clock when it is opened in the middle of a conversation. */
	readonly midCallClock: 'absent' | 'up';
	/** Whether the page requires Trusted Types by its content security policy. */
	readonly trustedTypes: boolean;
	/** Whether scripts of the page wrap `fetch`, `XMLHttpRequest` and `WebSocket` themselves, as monitoring code does. */
	readonly hooks: 'plain' | 'wrapped';
	/**
	 * Background activity. `modest`: counters, unrelated toasts, route changes of the analytics frame. `busy`: the same,
	 * with counters every second and a table of 500 rows that changes twice a second.
	 */
	readonly noise: 'none' | 'modest' | 'busy';
	/** Which of page and platform learns first that a conversation ended; `jitter` lets the seed decide. */
	readonly endOrder: 'jitter' | 'page-first' | 'platform-first';
	readonly streamMode: StreamMode;
	/** By which means the page asks the platform. */
	readonly requestsBy: 'fetch' | 'xhr';
	readonly hostForm: HostForm;
	/** Whether the message that after-call work is finished names its conversation. */
	readonly finishedNames: 'conversation' | 'nothing';
	/** Whether the embedded client also tells of an interaction that it lets go of. */
	readonly deallocate: 'sent' | 'unsent';
	/**
	 * One class, id or attribute that the shell and its wrap-up tool do without, as a selector, e.g. `.is-selected` or
	 * `[data-testid="wrapup-apply-button"]`; null where they have everything. The page itself goes on as before.
	 */
	readonly withoutHook: string | null;
};

/** The most likely desktop of today, by what public sources show. */
export const defaultDesktopSwitches: DesktopSwitches = {
	generation: 'g2',
	wrapupPlace: 'frame-in-shadow',
	locale: 'en-us',
	cardId: 'none',
	restBase: 'apps',
	provisional: 'on-choose',
	finalWrite: 'post',
	completed: 'hide',
	midCallClock: 'absent',
	trustedTypes: false,
	hooks: 'plain',
	noise: 'modest',
	endOrder: 'jitter',
	streamMode: 'xmpp',
	requestsBy: 'fetch',
	hostForm: 'string',
	finishedNames: 'conversation',
	deallocate: 'sent',
	withoutHook: null,
};
