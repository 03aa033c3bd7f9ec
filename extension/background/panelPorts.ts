import browser, { type Runtime } from 'webextension-polyfill';
import { panelPort, panelPortAgain } from '../../src/protocol/panelPort.ts';
import { reachPort } from '../../src/protocol/reachPort.ts';
import { senderKind } from '../../src/protocol/senderKind.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { own } from './router.ts';

/** The panels that are open, each with its port. */
export type PanelPorts = {
	/** Sends the present snapshot to every open panel; calls in one turn are one. */
	readonly push: () => void;
	readonly count: () => number;
};

/**
 * Accepts the ports of open panels. `snapshot` is asked when one connects and for every push. A panel that comes `again`
 * stayed open while the background ended; nobody has opened it.
 */
export function registerPanelPorts(
	snapshot: () => Promise<Snapshot>,
	{
		onOpen,
		onClose,
		onReach,
	}: {
		readonly onOpen: (again: boolean) => void;
		readonly onClose: () => void;
		/** A panel tells what is on its screen, over a port of its own. */
		readonly onReach: (port: Runtime.Port) => void;
	},
): PanelPorts {
	const ports = new Set<Runtime.Port>();
	let pushing = false;

	const push = () => {
		if (pushing || ports.size === 0) return;
		pushing = true;
		void Promise.resolve().then(async () => {
			pushing = false;
			const current = await snapshot();
			for (const port of ports) port.postMessage(current);
		});
	};

	browser.runtime.onConnect.addListener((port) => {
		const from = port.sender === undefined ? null : senderKind(port.sender, own);
		if (port.name === reachPort && from === 'panel') {
			onReach(port);
			return;
		}
		const again = port.name === panelPortAgain;
		if ((port.name !== panelPort && !again) || from !== 'panel') {
			port.disconnect();
			return;
		}
		ports.add(port);
		port.onDisconnect.addListener(() => {
			ports.delete(port);
			onClose();
		});
		push();
		onOpen(again);
	});

	return { push, count: () => ports.size };
}
