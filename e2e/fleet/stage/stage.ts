import type { Platform } from '../../genesys/rest/platform.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { SimulatedAgent } from '../../genesys/world/simulatedAgent.ts';
import type { World } from '../../genesys/world/world.ts';
import type { FaultName } from '../faultNames.ts';
import type { Disk } from './createDisk.ts';
import type { FleetTime } from './createFleetTime.ts';
import type { Ledger } from './createLedger.ts';
import type { ProfileSession } from './createProfileSession.ts';
import type { FleetSettings } from './drawSettings.ts';
import type { Profile } from './profile.ts';
import type { Life } from './startLife.ts';

/** Everything around one virtual agent: a centre of their own, their browser profile, and what happens to both. */
export type Stage = {
	readonly time: FleetTime;
	/** Chance of what people do; faults and the network have their own, so that a fault moves nothing else. */
	readonly random: Random;
	readonly platform: Platform;
	readonly world: World;
	readonly agent: SimulatedAgent;
	readonly colleague: SimulatedAgent;
	readonly supervisor: SimulatedAgent;
	readonly settings: FleetSettings;
	readonly session: ProfileSession;
	readonly profile: Profile;
	readonly disk: Disk;
	readonly ledger: Ledger;
	readonly faults: ReadonlySet<FaultName>;
	/** When the shift ends, and with it all faults; milliseconds since 1970. */
	readonly endsAt: number;
	/** The present life of the background; whoever asks wakes it when it is dead. Null while the machine sleeps. */
	readonly life: () => Life | null;
	/** With the fault `death`: the present life may end a few steps after a choice that comes now. */
	readonly endangerChoice: () => void;
	/** The present life, without waking one. */
	readonly lifeNow: () => Life | null;
};
