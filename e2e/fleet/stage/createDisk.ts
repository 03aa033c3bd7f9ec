import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import type { DeskStores } from '../../../src/wrapup/deskPorts.ts';
import type { Intent } from '../../../src/wrapup/intent.ts';
import { createDeskDisk } from '../../../src/wrapup/testing/openDesk.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { FleetTime } from './createFleetTime.ts';
import type { Gate } from './createGate.ts';

/** What is told of everything that reaches the disk, at the time of the world. */
export type DiskWitness = {
	readonly intentPut: (intent: Intent) => void;
	readonly journalWritten: (entry: JournalEntry) => void;
};

/**
 * The disk of one browser profile: it outlives every life of the background. Each access takes a moment, in which a
 * life may end; a write that had begun may then be on the disk or not.
 */
export function createDisk(ports: {
	readonly time: FleetTime;
	readonly random: Random;
	readonly witness: DiskWitness;
}) {
	const { time, random, witness } = ports;
	const disk = createDeskDisk();

	/** One access of a life: the work falls between two moments at which the life may end. */
	const access = async <Value>(gate: Gate, work: () => Promise<Value>): Promise<Value> => {
		await gate.cross();
		await time.clock.sleep(random.between(0, 3));
		if (!gate.isOpen()) return await gate.pass(new Promise<never>(() => undefined));
		const value = await work();
		await gate.cross();
		return value;
	};

	/** The stores as one life sees them. */
	const open = (gate: Gate): DeskStores => {
		const { intents, journal, drafts } = disk.stores;
		return {
			intents: {
				all: () => access(gate, intents.all),
				put: (intent) =>
					access(gate, async () => {
						await intents.put(intent);
						witness.intentPut(intent);
					}),
				remove: (id) => access(gate, () => intents.remove(id)),
			},
			journal: {
				...journal,
				write: (entry) =>
					access(gate, async () => {
						await journal.write(entry);
						witness.journalWritten(entry);
					}),
			},
			drafts: {
				put: (draft) => access(gate, () => drafts.put(draft)),
				all: (userId) => access(gate, () => drafts.all(userId)),
				remove: (key) => access(gate, () => drafts.remove(key)),
			},
		};
	};

	return {
		open,
		/** Everything that lies there now, as text. */
		text: () => JSON.stringify([...disk.intents.disk.values(), ...disk.drafts.values(), ...disk.journal.values()]),
		intents: () => [...disk.intents.disk.values()],
	};
}

export type Disk = ReturnType<typeof createDisk>;
