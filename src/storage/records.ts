import * as v from 'valibot';
import { journalEntrySchema } from '../journal/journalEntry.ts';
import { intentSchema } from '../wrapup/intent.ts';
import type { Database } from './database.ts';

const choiceSchema = v.object({
	id: v.string(),
	userId: v.string(),
	queueId: v.nullable(v.string()),
	medium: v.string(),
	codeId: v.string(),
	at: v.number(),
});

/** Notes that are being typed, and what was chosen early, as they lie on disk. */
export const draftSchema = v.object({
	key: v.string(),
	userId: v.string(),
	notes: v.string(),
	codeId: v.exactOptional(v.string()),
	at: v.number(),
});

/** The shape of every store's records, and the field that is their key. */
const stores = {
	outbox: { schema: intentSchema, key: 'id' },
	journal: { schema: journalEntrySchema, key: 'id' },
	choices: { schema: choiceSchema, key: 'id' },
	drafts: { schema: draftSchema, key: 'key' },
} as const;

type Stores = typeof stores;
type StoreName = keyof Stores;
export type RecordOf<Name extends StoreName> = v.InferOutput<Stores[Name]['schema']>;

/**
 * Reads records as they should be. One that does not fit its schema is moved to the store `aside`, so that it neither
 * stops the others nor is lost at once. `now` is the time that is noted with it, epoch milliseconds.
 */
export async function readRecords<Name extends StoreName>(
	database: Database,
	name: Name,
	raw: readonly unknown[],
	now: number,
): Promise<RecordOf<Name>[]> {
	const { schema, key } = stores[name];
	const good: RecordOf<Name>[] = [];
	for (const record of raw) {
		const parsed = v.safeParse<v.GenericSchema<unknown, RecordOf<StoreName>>>(schema, record);
		if (parsed.success) good.push(parsed.output as RecordOf<Name>);
		else await setAside(database, name, key, { record, at: now });
	}
	return good;
}

/** Moves one record, as it is, to the store `aside`. `now` is epoch milliseconds. */
export async function setAside(
	database: Database,
	store: StoreName | 'memory',
	key: string,
	{ record, at }: { readonly record: unknown; readonly at: number },
): Promise<void> {
	// Whatever lies in a store has its key; that of a broken record may be no text.
	const id = (record as Readonly<Record<string, string>>)[key] ?? '';
	const transaction = database.transaction([store, 'aside'], 'readwrite');
	await transaction.objectStore('aside').put({ id: `${store} ${id}`, store, record, at });
	await transaction.objectStore(store).delete(id);
	await transaction.done;
}
