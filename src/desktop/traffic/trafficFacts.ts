/** Media that the platform's counters tell apart, in the singular the product speaks. */
export const trafficMediums = ['call', 'callback', 'email', 'message', 'social', 'video'] as const;
export type TrafficMedium = (typeof trafficMediums)[number];

/**
 * What the traffic says of the agent's own part in a conversation. `ended`: its communications are over and nothing is
 * said of after-call work. `wrapUp`: after-call work is owed. `timedOut`: the platform's own code for a time that ran out
 * was stored.
 */
export const trafficStates = ['connected', 'ended', 'wrapUp', 'done', 'skipped', 'timedOut'] as const;
export type TrafficState = (typeof trafficStates)[number];

/**
 * Whether the layer sees what it needs. `reloadNeeded`: it came into a page that was open already, so its sockets are
 * out of sight until the page loads again. `notAvailable`: a minute on the queue passed without a known topic, e.g.
 * because the page's socket lives in a worker. `unheard`: no known topic came in this frame so far, which is no trouble yet.
 */
export const trafficStatuses = ['watching', 'reloadNeeded', 'notAvailable', 'unheard'] as const;
export type TrafficStatus = (typeof trafficStatuses)[number];

/** Conversations of one medium: how many are open and how many wait for their wrap-up. */
export type TrafficCounter = { readonly active: number; readonly acw: number };

/** One conversation as the traffic layer names it. */
export type TrafficConversation = {
	/** 16 hexadecimal digits made from the conversation's id and a secret of the page's life; only good for comparing. */
	readonly saltedId: string;
	readonly medium: TrafficMedium;
	readonly state: TrafficState;
	/** When the page received it, epoch milliseconds. */
	readonly at: number;
};

/**
 * What the opt-in traffic layer tells of one frame: counters, states and salted ids, made inside the page. It is a hint
 * that a page could forge, so all it may bring about is a look at the platform.
 */
export type TrafficFacts = {
	readonly status: TrafficStatus;
	/** The last counters seen; a medium that was never told is missing. */
	readonly counters: Readonly<Partial<Record<TrafficMedium, TrafficCounter>>>;
	/** Conversations whose state changed since the last message, at most 20, oldest first. */
	readonly conversations: readonly TrafficConversation[];
};
