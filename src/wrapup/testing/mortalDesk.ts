import type { DeskStores } from '../deskPorts.ts';
import type { createDeskWorld } from './openDesk.ts';
import { openDesk } from './openDesk.ts';

type DeskWorld = ReturnType<typeof createDeskWorld>;
type Asynchronous = (...given: never[]) => Promise<unknown>;

/**
 * One life of a desk in a world that outlives it. Once it has died, nothing that it asks or keeps is heard of again,
 * and what was under way is lost with it; `instructions` says after how many requests and changes on disk it dies.
 */
export function mortalDesk(world: DeskWorld, more: Parameters<typeof openDesk>[2] = {}) {
	const life = { alive: true, instructions: Number.POSITIVE_INFINITY };
	const never = new Promise<never>(() => undefined);
	const step = () => {
		life.instructions -= 1;
		if (life.instructions <= 0) life.alive = false;
	};

	const mortal =
		<Act extends Asynchronous>(act: Act) =>
		async (...given: Parameters<Act>): Promise<Awaited<ReturnType<Act>>> => {
			step();
			if (!life.alive) return never;
			const value = (await act(...given)) as Awaited<ReturnType<Act>>;
			step();
			return life.alive ? value : never;
		};

	const { intents, journal, drafts } = world.disk.stores;
	const stores: DeskStores = {
		intents: { all: mortal(intents.all), put: mortal(intents.put), remove: mortal(intents.remove) },
		journal: { write: mortal(journal.write) },
		drafts: { put: mortal(drafts.put), all: mortal(drafts.all), remove: mortal(drafts.remove) },
	};
	const { client } = world.platform;
	const mortalClient: typeof client = async (call) => {
		step();
		if (!life.alive) return never;
		const answer = await client(call);
		step();
		return life.alive ? answer : never;
	};
	const mortalWorld = {
		...world,
		platform: { ...world.platform, client: mortalClient },
		disk: { ...world.disk, stores },
	};
	const opened = openDesk(mortalWorld, mortalClient, more);
	return { ...opened, life };
}

export type MortalDesk = ReturnType<typeof mortalDesk>;
