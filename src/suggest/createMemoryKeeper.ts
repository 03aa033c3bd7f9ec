import * as v from 'valibot';
import type { MemoryStore } from './keptMemory.ts';
import { keptOf, type Learned, nothingLearned, readLearned, unreadRevision, withPacks } from './learned.ts';

/** Runs one task at a time under a name, across tabs and lives of the worker. */
export type Locks = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

/** What {@link createMemoryKeeper} needs from outside. */
export type MemoryKeeperPorts = {
	readonly store: MemoryStore;
	readonly locks: Locks;
	/** The pack of the policy, not judged yet; null for none. */
	readonly policyPack: () => unknown;
	/** Fills a memory that has learned nothing, e.g. from the choices of the past. */
	readonly fill: (learned: Learned) => Promise<Learned>;
	/** What is learned has been opened, or is another than before. */
	readonly onChange: () => void;
};

const lock = 'memory';

type Found = { readonly learned: Learned; readonly isStored: boolean };

const revised = v.object({ revision: v.number() });

/** How new a record is; one that cannot be read is older than anything known here, and will be written over. */
function revisionOf(raw: unknown): number {
	const parsed = v.safeParse(revised, raw);
	return parsed.success ? parsed.output.revision : -1;
}

/**
 * Keeps what was learned of one agent at a time: opens it, changes it and writes it, each under one lock, so that neither
 * tabs nor lives of the worker race. What another life wrote meanwhile is taken up before anything is changed. What
 * cannot be read is set aside, and learning begins afresh.
 */
export function createMemoryKeeper(ports: MemoryKeeperPorts) {
	const { store, locks } = ports;
	let key: string | null = null;
	let learned: Learned | null = null;

	/** What is on disk, and whether it lies there as it is. */
	const read = async (of: string, raw: unknown): Promise<Found> => {
		const found = raw === undefined ? null : readLearned(raw);
		if (found?.kind === 'learned') return { learned: found.learned, isStored: true };
		if (found !== null) await store.setAside(of);
		const fresh = nothingLearned(found?.why ?? null);
		const filled = await ports.fill(fresh);
		return { learned: filled, isStored: filled === fresh && found === null };
	};

	/** What is known here, unless another life has written something newer. */
	const latest = async (of: string): Promise<Found> => {
		const raw = await store.read(of);
		const known = learned;
		if (known !== null && revisionOf(raw) <= known.notes.revision) return { learned: known, isStored: true };
		return await read(of, raw);
	};

	const write = async (of: string, next: Learned) => {
		const written = { ...next, notes: { ...next.notes, revision: next.notes.revision + 1 } };
		learned = written;
		ports.onChange();
		await store.write(keptOf(of, written));
	};

	/**
	 * Changes what is learned and writes it. Does nothing, and gives null, when another agent is signed in by the time it is
	 * its turn, or nobody. Rejects when the disk does; what was learned is in use all the same.
	 */
	const change = async <Value>(
		task: (learned: Learned) => Promise<{ readonly learned: Learned; readonly value: Value }>,
	): Promise<Value | null> => {
		const of = key;
		if (of === null) return null;
		return await locks(lock, async () => {
			if (key !== of) return null;
			const found = await latest(of);
			const { learned: next, value } = await task(withPacks(found.learned, ports.policyPack()));
			if (key !== of) return null;
			if (next !== found.learned || !found.isStored) await write(of, next);
			else learned = next;
			return value;
		});
	};

	/** Takes up the pack that the policy gives now, or takes back the one it gave. */
	const refit = async (): Promise<void> => {
		if (learned !== null && withPacks(learned, ports.policyPack()) === learned) return;
		await change(async (now) => ({ learned: now, value: null }));
	};

	return {
		/**
		 * Opens what was learned under a key; one that is open already is left. Rejects when the disk does: names, rules and
		 * packs serve alone then, until a change finds the disk again.
		 */
		open: async (next: string): Promise<void> => {
			key = next;
			learned = null;
			try {
				await refit();
			} catch (error) {
				if (key === next) learned ??= withPacks(nothingLearned(null, unreadRevision), ports.policyPack());
				throw error;
			} finally {
				ports.onChange();
			}
		},
		close: (): void => {
			key = null;
			learned = null;
		},
		/** What is learned; null while it is not open. */
		current: () => learned,
		change,
		refit,
	};
}
