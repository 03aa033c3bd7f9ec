import * as v from 'valibot';

/** The port over which an open panel tells what is on its screen and hears of the browser's keys. */
export const reachPort = 'afterword.panel.reach';

/** The first suggestion as it stands on the screen of a panel: whose it is, and of which code. */
export type ShownFirst = { readonly key: string; readonly codeId: string };

/** What a panel tells: in which window it is, and its first suggestion while that can be seen whole, else null. */
export const reachReport = v.object({
	windowId: v.number(),
	shown: v.nullable(v.object({ key: v.string(), codeId: v.string() })),
});

/** One report of a panel; see {@link reachReport}. */
export type ReachReport = v.InferOutput<typeof reachReport>;

/** What the browser's keys ask of a panel. `applyFirst` names what was seen, so that nothing else is applied. */
export type ReachOrder =
	| { readonly kind: 'focusList' }
	| { readonly kind: 'next' }
	| ({ readonly kind: 'applyFirst' } & ShownFirst);
