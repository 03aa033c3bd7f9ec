/**
 * Time as the product sees it. Injected everywhere, so that tests and the simulation decide what time it is.
 */
export type Clock = {
	/** Milliseconds since 1970. */
	now(): number;
	/** Resolves after `milliseconds`, or as soon as `signal` aborts; it never rejects. */
	sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
};
