import type { Database } from './database.ts';

/**
 * Deletes what tells of the past wrap-ups of one agent: the lines of the journal, the choices behind what was learned, and
 * choices in the outbox that have ended, which would be written into the journal again by the next life. What was learned,
 * drafts, and choices on their way stay.
 */
export async function forgetWrapUps(database: Database, userId: string): Promise<void> {
	const transaction = database.transaction(['journal', 'choices', 'outbox'], 'readwrite');
	for (const name of ['journal', 'choices'] as const) {
		const store = transaction.objectStore(name);
		for (const { id, userId: whose } of await store.getAll()) if (whose === userId) await store.delete(id);
	}
	const outbox = transaction.objectStore('outbox');
	for (const { id, owner, stage } of await outbox.getAll())
		if (owner.userId === userId && stage.kind === 'ended') await outbox.delete(id);
	await transaction.done;
}
