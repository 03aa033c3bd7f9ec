import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { SnapshotPort } from '../shared/extensionApi.ts';

/** Milliseconds before the first and the longest wait between two attempts to reach the background. */
const firstWait = 50;
const longestWait = 5000;

/**
 * Follows the background through all its lives: opens the port, and again with growing waits whenever it is lost. Only
 * listens; nothing is sent down the port, so a reconnect repeats nothing. Within one life an older snapshot never
 * replaces a newer one; the first of a new life always counts.
 */
export function followSnapshots(ports: {
	readonly open: () => SnapshotPort;
	readonly schedule: (work: () => void, milliseconds: number) => void;
	readonly onSnapshot: (snapshot: Snapshot) => void;
	/** `true` when the connection is lost, `false` when a snapshot came after that. */
	readonly onLost: (lost: boolean) => void;
}): void {
	let wait = firstWait;
	const retry = (): void => {
		ports.onLost(true);
		ports.schedule(connect, wait);
		wait = Math.min(wait * 2, longestWait);
	};
	const connect = (): void => {
		let revision = -1;
		let port: SnapshotPort;
		try {
			port = ports.open();
		} catch (error) {
			console.warn('No connection yet.', error);
			retry();
			return;
		}
		port.onSnapshot((snapshot) => {
			if (snapshot.revision >= revision) {
				revision = snapshot.revision;
				wait = firstWait;
				ports.onLost(false);
				ports.onSnapshot(snapshot);
			}
		});
		port.onLost(retry);
	};
	connect();
}
