import type { Contender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { byAgent } from './playStream.ts';
import { rankOf } from './scoreSheet.ts';

/** How many conversations are one point of a curve. */
export const perPoint = 5;

/** The agents who have at least `length` conversations, each with the first of them. */
export function longShifts(events: readonly Labelled[], length: number): Labelled[][] {
	return byAgent(events)
		.filter((mine) => mine.length >= length)
		.map((mine) => mine.slice(0, length));
}

/** The share of first suggestions that were right in each five conversations since the start, over all agents, each alone. */
export function shiftCurve(shifts: readonly (readonly Labelled[])[], contender: () => Contender): number[] {
	const length = Math.max(0, ...shifts.map((mine) => mine.length));
	const right = Array.from({ length: Math.ceil(length / perPoint) }, () => 0);
	for (const mine of shifts) {
		const { suggest, learn } = contender();
		for (const [place, event] of mine.entries()) {
			const chosen = event.candidates.findIndex(({ id }) => id === event.codeId);
			const point = Math.floor(place / perPoint);
			if (chosen >= 0 && rankOf(suggest(event), chosen) === 1) right[point] = (right[point] ?? 0) + 1;
			learn(event);
		}
	}
	return right.map((count) => count / (shifts.length * perPoint));
}
