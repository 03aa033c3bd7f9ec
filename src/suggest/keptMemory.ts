import * as v from 'valibot';

const counts = v.pipe(v.array(v.number()), v.readonly());
const bytes = v.instance(ArrayBuffer);

const queueRecordSchema = v.object({
	/** Choices in this queue, and how often the first suggestion was the chosen one. */
	cases: v.number(),
	right: v.number(),
	/** The same for those with words or predictions, by how sure it was; see `applyRecord.ts`. */
	apply: v.object({ right: counts, all: counts }),
});

/** See {@link queueRecordSchema}. */
export type QueueRecord = v.InferOutput<typeof queueRecordSchema>;

const taughtSchema = v.object({
	/** The wrap-up's key. */
	key: v.string(),
	codeId: v.string(),
	queueId: v.nullable(v.string()),
	/** How sure the first suggestion was, whether it was chosen, and whether it rested on more than facts. */
	chance: v.number(),
	right: v.boolean(),
	hadContent: v.boolean(),
});

/** What one wrap-up has taught, so that it is learned once and a correction can take it back. */
export type Taught = v.InferOutput<typeof taughtSchema>;

/** What was learned beside the tables of numbers. */
export const memoryNotesSchema = v.object({
	/** Grows with every write, so that one life of the worker sees what another wrote. */
	revision: v.number(),
	/** Choices learned from. */
	learned: v.number(),
	/** The packs that lie under what was learned. */
	packs: v.array(v.object({ id: v.string(), conversations: v.number(), from: v.picklist(['policy', 'import']) })),
	/** The packs that the agent imported, each as its file; judged when they are used. */
	imported: v.array(v.unknown()),
	/** By the queue's id; empty for none. */
	queues: v.record(v.string(), queueRecordSchema),
	/** The latest, oldest first. */
	taught: v.array(taughtSchema),
	/** Why what was there before could not be read and was set aside; null where nothing was. */
	setAside: v.nullable(v.string()),
});

/** See {@link memoryNotesSchema}. */
export type MemoryNotes = v.InferOutput<typeof memoryNotesSchema>;

/**
 * What was learned of one user of one organisation, as it lies on disk: hashed features and counts, and no word that was
 * said. `own` is from the agent's choices alone; `live` also stands on packs, and is null where there are none.
 */
export const keptMemorySchema = v.object({
	...memoryNotesSchema.entries,
	/** Region, organisation and user. */
	key: v.string(),
	own: bytes,
	live: v.nullable(bytes),
});

/** See {@link keptMemorySchema}. */
export type KeptMemory = v.InferOutput<typeof keptMemorySchema>;

/** Where memories lie between two lives of the worker. Every method rejects when the disk does. */
export type MemoryStore = {
	/** What lies there, not judged yet; undefined for nothing. */
	readonly read: (key: string) => Promise<unknown>;
	readonly write: (memory: KeptMemory) => Promise<void>;
	/** Moves what cannot be read out of the way, for a later version or a support case. */
	readonly setAside: (key: string) => Promise<void>;
};
