import * as v from 'valibot';

/**
 * A confidence from 0 to 1. The definition says a number and no more, so one above 1 is taken for percent, and one that
 * is missing for none.
 */
export const confidence = v.pipe(
	v.nullish(v.number(), 0),
	v.transform((told) => Math.min(1, Math.max(0, told > 1 ? told / 100 : told))),
);
