import * as v from 'valibot';

/** Any object that is no list, its values not judged yet. */
export const recordSchema = v.custom<Record<string, unknown>>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	'not an object',
);
