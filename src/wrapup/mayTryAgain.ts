import { windowEnd } from './deadline.ts';
import type { Outcome } from './outcome.ts';
import type { WrapUp } from './wrapUp.ts';

/**
 * Whether a choice that came to nothing leaves the agent another one, while codes are still taken. A deadline that was
 * ours alone, because the window has no end, closes nothing.
 */
export function mayTryAgain(wrapUp: WrapUp, outcome: Outcome): boolean {
	if (wrapUp.window !== 'open') return false;
	if (outcome.kind !== 'missed') return outcome.kind === 'withdrawn' || outcome.kind === 'refused';
	return outcome.reason === 'deadline' && windowEnd({ ...wrapUp, startedAt: wrapUp.startedAt ?? 0 }) === null;
}
