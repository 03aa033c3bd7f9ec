import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { ReachPorts } from '../shared/reachPorts.ts';

/** What the first-run page needs from outside. */
export type WelcomePorts = {
	readonly reach: Pick<ReachPorts, 'keys' | 'changeKeys'>;
	readonly readSnapshot: () => Promise<Snapshot>;
	readonly signIn: () => Promise<null>;
	/** Asks the browser for these hosts; to be called first thing in a click handler. */
	readonly grantHosts: (origins: readonly string[]) => Promise<unknown>;
	readonly openOptions: () => Promise<null>;
};
