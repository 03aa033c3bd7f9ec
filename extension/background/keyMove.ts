import type { ReachOrder, ShownFirst } from '../../src/protocol/reachPort.ts';

/** The browser's keys, as the manifest names them. */
export const keyCommands = ['open-panel', 'apply-first', 'next-wrap-up'] as const;
export type KeyCommand = (typeof keyCommands)[number];

/** Milliseconds that a suggestion has to stand on the screen before a key applies it: no code is applied unseen. */
export const seenAfter = 1000;

/** What is known of an open panel: its window, and since when which first suggestion is on its screen. */
export type PanelSight = {
	readonly windowId: number;
	readonly shown: (ShownFirst & { readonly since: number }) | null;
};

/** What a key comes to: the panel is opened, an open one is asked to do something, or both. */
export type KeyMove<Sight extends PanelSight> = {
	readonly opens: boolean;
	readonly asks: { readonly panel: Sight; readonly order: ReachOrder } | null;
};

/**
 * What a key does, from what is known at this very moment: to read anything first would use up the gesture that opens a
 * panel. Only a panel in the window where the key was pressed counts as seen.
 *
 * @param now on the clock of `since`
 */
export function keyMove<Sight extends PanelSight>(
	command: KeyCommand,
	{ panels, windowId, now }: { readonly panels: readonly Sight[]; readonly windowId: number; readonly now: number },
): KeyMove<Sight> {
	const panel = panels.find((one) => one.windowId === windowId);
	if (panel === undefined) return { opens: true, asks: null };
	switch (command) {
		case 'open-panel':
			return { opens: true, asks: { panel, order: { kind: 'focusList' } } };
		case 'next-wrap-up':
			return { opens: false, asks: { panel, order: { kind: 'next' } } };
		case 'apply-first': {
			const { shown } = panel;
			if (shown === null || now - shown.since < seenAfter) return { opens: true, asks: null };
			const { key, codeId } = shown;
			return { opens: false, asks: { panel, order: { kind: 'applyFirst', key, codeId } } };
		}
	}
}
