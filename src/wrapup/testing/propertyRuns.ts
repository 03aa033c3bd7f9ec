import type fc from 'fast-check';
import { isFull } from './isFull.ts';

const number = (name: string): number | null => {
	const text = process.env[name];
	return text === undefined || text === '' ? null : Number(text);
};

/** How long a property may take, in milliseconds: the full run on a busy machine is the longest. */
export const propertyPatience = { timeout: 1_200_000 };

/**
 * How often a property is tried: so many times, ten times as often in the full run. A counterexample prints its seed and
 * path; `AFTERWORD_SEED` and `AFTERWORD_PATH` bring that very one back. `AFTERWORD_SHRINK=0` is for those who only want to
 * know whether there is one, as the hunt for mutants does, and `AFTERWORD_RUNS` (a factor) for those in a hurry.
 */
export function propertyRuns(
	numRuns: number,
): Pick<fc.Parameters<unknown>, 'numRuns' | 'seed' | 'path' | 'endOnFailure'> {
	const seed = number('AFTERWORD_SEED');
	const path = process.env['AFTERWORD_PATH'];
	return {
		numRuns: Math.ceil(numRuns * (isFull ? 10 : (number('AFTERWORD_RUNS') ?? 1))),
		endOnFailure: process.env['AFTERWORD_SHRINK'] === '0',
		...(seed === null ? {} : { seed }),
		...(path === undefined ? {} : { path }),
	};
}
