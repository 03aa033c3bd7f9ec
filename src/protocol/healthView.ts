import type { DetectorHealth } from '../desktop/detector/detectorHealth.ts';
import type { PackProblem } from '../desktop/packs/readPacks.ts';
import type { TrafficStatus } from '../desktop/traffic/trafficFacts.ts';
import type { NotificationsState } from '../genesys/notifications/notificationsState.ts';

/** How well Afterword sees the desktop, as the options page shows it: counts, enumerations and versions only. */
export type HealthView = {
	readonly detector: DetectorHealth;
	/** The desktop looks different than Afterword knows it. */
	readonly drift: boolean;
	/** The packs that policy gives: the versions of those in use, in their order, and what is wrong with the others. */
	readonly packs: { readonly versions: readonly number[]; readonly problems: readonly PackProblem[] };
	/** `off` where nobody asked for the layer; `unheard` where no page has told of it yet. */
	readonly traffic: TrafficStatus | 'off';
	readonly socket: NotificationsState['kind'];
	/** Id of the region in force; empty where none is. */
	readonly region: string;
};
