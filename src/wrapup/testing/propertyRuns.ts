import type fc from 'fast-check';

const number = (name: string): number | null => {
	const text = process.env[name];
	return text === undefined || text === '' ? null : Number(text);
};

/**
 * How often a property is tried: so many times, ten times as often in the full run. A counterexample prints its seed and
 * path; `AFTERWORD_SEED` and `AFTERWORD_PATH` bring that very one back.
 */
export function propertyRuns(numRuns: number): Pick<fc.Parameters<unknown>, 'numRuns' | 'seed' | 'path'> {
	const seed = number('AFTERWORD_SEED');
	const path = process.env['AFTERWORD_PATH'];
	return {
		numRuns: process.env['AFTERWORD_FULL'] === '1' ? numRuns * 10 : numRuns,
		...(seed === null ? {} : { seed }),
		...(path === undefined ? {} : { path }),
	};
}
