import { isFull } from '../../src/wrapup/testing/isFull.ts';

/**
 * What a run plays of a list of cases that show one behaviour in many forms: all of them when it is whole, else those
 * that are kept. The rule for what is kept: `npm test` plays each behaviour at least once; what repeats it in the other
 * browser, dialect, theme, language, shape of the desktop or step of the way, and what waits for half a minute or more,
 * is left to `npm run test:full`. A case that is left out is not declared, so that a skipped test is one that cannot run
 * on this machine. Single tests for the whole run alone ask {@link isFull}.
 *
 * @throws Error when nothing is kept: a behaviour would be gone from the short run
 */
export function sampled<T>(cases: readonly T[], isKept: (one: T, position: number) => boolean): readonly T[] {
	const kept = cases.filter(isKept);
	if (kept.length === 0) throw new Error(`The short run keeps none of ${cases.length} cases; keep one at least.`);
	return isFull ? cases : kept;
}

/** Keeps the first case and then every so manyth, where none of them says more than another. */
export const everyNth =
	(count: number) =>
	(_: unknown, position: number): boolean =>
		position % count === 0;

export { isFull };
