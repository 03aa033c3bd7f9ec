/** Where an interaction of the embedded client stands. `ended`: it is over and its wrap-up may be owed. `done`: that too is over. */
export const frameworkStates = ['alerting', 'connected', 'ended', 'done'] as const;
export type FrameworkState = (typeof frameworkStates)[number];

/**
 * All that is kept of one message of the embedded client to the page around it. A hint that the page could forge, so all
 * it may bring about is a look at the platform.
 */
export type FrameworkFacts = {
	/** The platform's id, or null: the message that after-call work is finished may name no conversation. */
	readonly conversationId: string | null;
	readonly state: FrameworkState;
	/** When the page received it, epoch milliseconds. */
	readonly at: number;
};
