import type { Entry } from '../../src/protocol/snapshot.ts';
import { text } from '../shared/text.ts';
import { secondsText } from './secondsText.ts';

/** How many seconds before the end of a wrap-up it is said that the time runs out. */
const moments = [30, 10] as const;

/**
 * What a screen reader is told of the time between two moments, in milliseconds since 1970: that half a minute, then ten
 * seconds are left for a wrap-up that has no code yet. Nothing of one that was shorter from the start.
 */
export function timeNews(entries: readonly Entry[], before: number, now: number): readonly string[] {
	return entries.flatMap(({ time, progress, queueName }) => {
		if (time.kind !== 'until' || (progress.kind !== 'choosing' && progress.kind !== 'conflict')) {
			return [];
		}
		const { since, until } = time;
		const isPassed = (seconds: number): boolean => {
			const at = until - seconds * 1000;
			return since < at && before < at && at <= now;
		};
		// Where both were passed at once, as after a sleep of the machine, the last one counts.
		const passed = now < until ? moments.findLast(isPassed) : undefined;
		return passed === undefined
			? []
			: [text('spoken_timeLeft', secondsText(passed), queueName ?? text('queue_unknown'))];
	});
}
