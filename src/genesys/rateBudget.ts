import type { Clock } from './clock.ts';

/**
 * What a request is for, beside plain reading: a `write`, or a read that belongs to one, may use the whole of the budget; a
 * `draft` has the share of plain reads and waits for nothing.
 */
export type Purpose = 'write' | 'draft';

/** How many requests may leave within any minute, and who waits for whom. */
export type RateBudget = {
	/**
	 * Resolves to true when a request may leave; it is counted then. False when the wait was ended, by the signal or by
	 * `clear`, and for a draft that would have to wait: nothing may leave. There is no other end, so nothing else is dropped
	 * for being one too many.
	 */
	readonly take: (purpose: Purpose | undefined, signal?: AbortSignal) => Promise<boolean>;
	/** The platform answered 429: plain reads wait as many seconds as it says, a minute at most. */
	readonly close: (retryAfterSeconds: number | null) => void;
	/** Another agent, or none: nothing is spent yet, and whoever waits is sent away. */
	readonly clear: () => void;
};

const minute = 60_000;

/** What plain reads may use of the budget; the rest is left to writes and the reads that belong to them. */
const readShare = 0.8;

/** How long plain reads wait after a 429 that names no time, in seconds. */
const unnamed = 5;

/**
 * The rate budget of one agent: never more than `perMinute` requests in any sixty seconds. Writes wait for the whole of
 * it, plain reads for four fifths, so that reading never keeps a choice from leaving. It outlives a renewal of the token,
 * because the platform counts by user and OAuth client. Source: the rate limits of the public API (300 a minute).
 */
export function createRateBudget(ports: {
	readonly clock: Clock;
	/** Asked for every request. */
	readonly perMinute: () => number;
	/** When the requests of the last minute left, for the worker's next life; neither rejects. Without it a life begins anew. */
	readonly kept?: {
		readonly read: () => Promise<readonly number[]>;
		readonly write: (sent: number[]) => void;
	};
}): RateBudget {
	const { clock, perMinute, kept } = ports;
	/** When the requests of the last minute left, oldest first. */
	let sent: number[] = [];
	const restored = kept?.read().then((times) => {
		sent = [...times.filter((at) => at <= clock.now()), ...sent];
	});
	let closedUntil = 0;
	const waiting = new Set<AbortController>();

	/** Milliseconds until a request of this purpose may leave; not above 0 when it may now. */
	const pauseFor = (purpose: Purpose | undefined): number => {
		const now = clock.now();
		sent = sent.filter((at) => at > now - minute);
		const isWrite = purpose === 'write';
		const room = Math.floor(perMinute() * (isWrite ? 1 : readShare));
		const full = sent.at(-room);
		const roomAt = full === undefined ? now : full + minute;
		return Math.max(roomAt, isWrite ? now : closedUntil) - now;
	};

	return {
		take: async (purpose, signal) => {
			await restored;
			if (purpose === 'draft' && pauseFor(purpose) > 0) return false;
			const own = new AbortController();
			const ends = signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]);
			waiting.add(own);
			let pause = pauseFor(purpose);
			while (pause > 0 && !ends.aborted) {
				await clock.sleep(pause, ends);
				pause = pauseFor(purpose);
			}
			waiting.delete(own);
			if (ends.aborted) return false;
			sent.push(clock.now());
			kept?.write([...sent]);
			return true;
		},
		close: (retryAfterSeconds) => {
			const pause = Math.min((retryAfterSeconds ?? unnamed) * 1000, minute);
			closedUntil = Math.max(closedUntil, clock.now() + pause);
		},
		clear: () => {
			sent = [];
			closedUntil = 0;
			for (const own of waiting) own.abort();
		},
	};
}
