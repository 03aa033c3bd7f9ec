import type { Entry, TimeLeft } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';

/** How the time of a wrap-up reads now. */
export type TimeView = { readonly words: string; readonly tone: 'calm' | 'urgent' | 'over' };

/** Below this many seconds the time is shown as a warning. */
const urgentSeconds = 10;

/** From this many seconds before the end on, the head of a wrap-up says what comes of a missing code. */
const nearSeconds = 30;

/** Whether the time of a wrap-up that has no code yet is nearly out. */
export function isEndNear({ time, progress }: Pick<Entry, 'time' | 'progress'>, now: number): boolean {
	const waits = progress.kind === 'choosing' || progress.kind === 'conflict';
	const seconds = time.kind === 'until' ? secondsUntil(time.until, now) : 0;
	return waits && seconds > 0 && seconds <= nearSeconds;
}

/** The time of a wrap-up in words: counted up where it has no end, down where it has one. `now` in ms since 1970. */
export function timeView(time: TimeLeft, now: number): TimeView {
	if (time.kind === 'open') {
		return { words: text('time_up', clockText((now - time.since) / 1000)), tone: 'calm' };
	}
	const seconds = secondsUntil(time.until, now);
	if (seconds <= 0) {
		return { words: text('time_over'), tone: 'over' };
	}
	return { words: text('time_left', clockText(seconds)), tone: seconds < urgentSeconds ? 'urgent' : 'calm' };
}

/** Whole seconds from now until then, started ones counted; 0 when it is past. */
export function secondsUntil(then: number, now: number): number {
	return Math.max(0, Math.ceil((then - now) / 1000));
}

/** Seconds as `m:ss`, with as many minutes as it takes; never negative. */
export function clockText(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
