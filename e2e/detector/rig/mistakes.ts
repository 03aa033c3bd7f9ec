/**
 * Every way to be wrong, counted. `missed`: a wrap-up that was owed and not told while it lasted, or whose end was not told.
 * `false`: a wrap-up told where none was owed, or before it began; an end told before it came. `duplicate`: told twice.
 * `wrongKey`: told of a conversation while it was another one's.
 */
export type Mistakes = {
	readonly missed: number;
	readonly false: number;
	readonly duplicate: number;
	readonly wrongKey: number;
};

export const noMistakes: Mistakes = { missed: 0, false: 0, duplicate: 0, wrongKey: 0 };

/** All mistakes of many runs. */
export function sumMistakes(all: readonly Mistakes[]): Mistakes {
	return all.reduce(
		(sum, one) => ({
			missed: sum.missed + one.missed,
			false: sum.false + one.false,
			duplicate: sum.duplicate + one.duplicate,
			wrongKey: sum.wrongKey + one.wrongKey,
		}),
		noMistakes,
	);
}

/** How many mistakes there are of any kind. */
export const countMistakes = (mistakes: Mistakes): number =>
	mistakes.missed + mistakes.false + mistakes.duplicate + mistakes.wrongKey;
