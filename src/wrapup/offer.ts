import * as v from 'valibot';

/** What was suggested when a choice was made, for its journal line: ids and names of sources, and no word of anybody. */
export const offerSchema = v.object({
	/** Ids of the codes, best first, at most five; what would have been shown where it was held out. */
	offered: v.array(v.string()),
	/** Kind of the first reason of the chosen code; null where it was not among them. */
	source: v.nullable(v.string()),
	heldOut: v.boolean(),
	silent: v.boolean(),
});

/** See {@link offerSchema}. */
export type Offer = v.InferOutput<typeof offerSchema>;
