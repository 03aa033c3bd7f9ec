import * as v from 'valibot';

/** What a panel tells: in which window it is, and its first suggestion while that can be seen whole, else null. */
export const reachReport = v.object({
	windowId: v.number(),
	shown: v.nullable(v.object({ key: v.string(), codeId: v.string() })),
});

/** One report of a panel; see {@link reachReport}. */
export type ReachReport = v.InferOutput<typeof reachReport>;
