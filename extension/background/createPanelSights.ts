import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { ReachOrder } from '../../src/protocol/reachPort.ts';
import { reachReport } from '../../src/protocol/reachReport.ts';
import type { PanelSight } from './keyMove.ts';

/** An open panel that tells what is on its screen. */
export type SeenPanel = PanelSight & { readonly ask: (order: ReachOrder) => void };

/**
 * What the open panels show right now. A new life of the background knows nothing until they tell again, and then counts
 * from zero. `now` is a clock that never jumps, in milliseconds.
 */
export function createPanelSights(now: () => number): {
	readonly take: (port: Runtime.Port) => void;
	readonly all: () => readonly SeenPanel[];
} {
	const panels = new Map<Runtime.Port, SeenPanel>();
	return {
		take: (port) => {
			port.onMessage.addListener((message) => {
				const { windowId, shown } = v.parse(reachReport, message);
				const sight = shown === null ? null : { ...shown, since: now() };
				panels.set(port, { windowId, shown: sight, ask: (order) => port.postMessage(order) });
			});
			port.onDisconnect.addListener(() => panels.delete(port));
		},
		all: () => [...panels.values()],
	};
}
