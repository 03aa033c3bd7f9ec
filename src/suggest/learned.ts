import * as v from 'valibot';
import { type KeptMemory, keptMemorySchema, type MemoryNotes } from './keptMemory.ts';
import { createMemory, type Memory, openMemory, saveMemory } from './learner/memory.ts';
import { takePack } from './learner/pack.ts';
import { readPack } from './readPack.ts';

/** All that was learned of one agent, ready to be used: what is kept beside the tables, and both memories. */
export type Learned = {
	readonly notes: MemoryNotes;
	/** From the agent's choices alone. */
	readonly own: Memory;
	/** With the packs under it; the same as `own` where there are none. */
	readonly live: Memory;
};

const newNotes: MemoryNotes = {
	revision: 0,
	learned: 0,
	packs: [],
	imported: [],
	queues: {},
	taught: [],
	setAside: null,
};

/** The revision of what stands in for a memory that the disk did not give: older than whatever is found there later. */
export const unreadRevision = -2;

/** Nothing learned; `setAside` is why what was there cannot be used. */
export function nothingLearned(setAside: string | null = null, revision = newNotes.revision): Learned {
	const own = createMemory();
	return { notes: { ...newNotes, setAside, revision }, own, live: own };
}

/** What lies on disk as it is used, or why it cannot be. */
export type ReadLearned =
	| { readonly kind: 'learned'; readonly learned: Learned }
	| { readonly kind: 'unusable'; readonly why: string };

/** Reads what was kept; it is copied, so that nothing learned afterwards changes what was read. */
export function readLearned(raw: unknown): ReadLearned {
	const parsed = v.safeParse(keptMemorySchema, raw);
	if (!parsed.success) return { kind: 'unusable', why: 'What was learned has another form than this version knows.' };
	const { key: _, own: ownBytes, live: liveBytes, ...notes } = parsed.output;
	const own = openMemory(ownBytes);
	if (own.kind === 'unusable') return own;
	const live = liveBytes === null ? own : openMemory(liveBytes);
	if (live.kind === 'unusable') return live;
	return { kind: 'learned', learned: { notes, own: own.memory, live: live.memory } };
}

/** What is learned, as it is kept. */
export function keptOf(key: string, { notes, own, live }: Learned): KeptMemory {
	return { ...notes, key, own: saveMemory(own), live: live === own ? null : saveMemory(live) };
}

/** A copy of a memory of its own. */
function copyOf(memory: Memory): Memory {
	const opened = openMemory(saveMemory(memory));
	if (opened.kind === 'unusable') throw new Error(opened.why);
	return opened.memory;
}

/**
 * The same with these packs under it, and no others: that of the policy first (null for none), then the imported ones. A
 * pack lies under a memory once; where the packs are the same as before, nothing changes. Taking one back leaves what the
 * agent's own choices have taught.
 */
export function withPacks(learned: Learned, policyPack: unknown): Learned {
	const { own, notes } = learned;
	const given = [
		{ given: policyPack, from: 'policy' as const },
		...notes.imported.map((file) => ({ given: file, from: 'import' as const })),
	].flatMap(({ given: file, from }) => {
		const read = file === null ? null : readPack(file);
		return read?.kind === 'pack' ? [{ ...read, from }] : [];
	});
	const wanted = given.filter(({ id }, at) => given.findIndex((other) => other.id === id) === at);
	const packs = wanted.map(({ id, pack: { conversations }, from }) => ({ id, conversations, from }));
	if (JSON.stringify(packs) === JSON.stringify(notes.packs)) return learned;
	const live = wanted.length === 0 ? own : copyOf(own);
	for (const { pack } of wanted) takePack(live, pack);
	return { own, live, notes: { ...notes, packs } };
}
