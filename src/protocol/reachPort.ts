/** The port over which an open panel tells what is on its screen and hears of the browser's keys. */
export const reachPort = 'afterword.panel.reach';

/** The first suggestion as it stands on the screen of a panel: whose it is, and of which code. */
export type ShownFirst = { readonly key: string; readonly codeId: string };

/** What the browser's keys ask of a panel. `applyFirst` names what was seen, so that nothing else is applied. */
export type ReachOrder =
	| { readonly kind: 'focusList' }
	| { readonly kind: 'next' }
	| ({ readonly kind: 'applyFirst' } & ShownFirst);
