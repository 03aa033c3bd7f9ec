import type { DesktopFacts } from '../facts.ts';

/** How well the page and the platform agree: counts only, of no conversation in particular. */
export type DetectorHealth = {
	/** Times a desktop came into sight, and how many of them showed a card. */
	readonly shells: number;
	readonly rosters: number;
	/** Wrap-ups of the platform that a desktop could show, and how many of them it did. */
	readonly wrapUps: number;
	readonly matched: number;
	/** Those that it did not, in a row. */
	readonly missedInARow: number;
	/** How often the platform took back what the page had said. */
	readonly disagreements: number;
	/** What matched last. */
	readonly generation: DesktopFacts['generation'];
	readonly packVersion: number;
};

/** Nothing was seen yet. */
export const noHealth: DetectorHealth = {
	shells: 0,
	rosters: 0,
	wrapUps: 0,
	matched: 0,
	missedInARow: 0,
	disagreements: 0,
	generation: 'none',
	packVersion: 0,
};

/** So many wrap-ups in a row that the page did not show are no accident: the desktop has changed. */
const drifted = 5;

/** Whether the page has stopped showing what the platform says. */
export const isDrifted = ({ missedInARow }: DetectorHealth) => missedInARow >= drifted;

/** Counts one wrap-up of the platform. */
export function countWrapUp(health: DetectorHealth, matched: boolean): DetectorHealth {
	return {
		...health,
		wrapUps: health.wrapUps + 1,
		matched: health.matched + (matched ? 1 : 0),
		missedInARow: matched ? 0 : health.missedInARow + 1,
	};
}
