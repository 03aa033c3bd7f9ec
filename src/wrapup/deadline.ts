/** How long a wrap-up without an end of its own is tried, see "The write" in docs/ARCHITECTURE.md. */
const withoutEnd = 10 * 60_000;

/** A wrap-up's window on our clock; `timeoutMilliseconds` only for the prompts that have one. */
export type Window = {
	readonly startedAt: number;
	readonly prompt: string | null;
	readonly timeoutMilliseconds: number | null;
};

const timed = new Set(['timeout', 'forcedTimeout', 'agentRequested']);

/**
 * When the platform closes the window by itself, milliseconds since 1970; null when it never does.
 * Source: `wrapupPrompt` and `wrapupTimeoutMs` of the participant.
 */
export function windowEnd(window: Window): number | null {
	const { prompt, timeoutMilliseconds } = window;
	if (prompt === null || timeoutMilliseconds === null || timeoutMilliseconds <= 0) return null;
	return timed.has(prompt) ? window.startedAt + timeoutMilliseconds : null;
}

/**
 * Until when a choice made now is tried: the window's end, or ten minutes where it has none. A window that is open after
 * its end does not heed it, as where an org's time limits bind calls only.
 */
export function submitDeadline(window: Window, now: number): number {
	const end = windowEnd(window);
	return end === null || end <= now ? now + withoutEnd : end;
}
