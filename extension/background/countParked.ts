import type { IntentStore } from '../../src/wrapup/outbox.ts';

/**
 * Choices on this device that go out as soon as their owner signs in again: on their way, and with time left. Whose they
 * are is not known while nobody is signed in. Rejects when the disk does.
 *
 * @param now milliseconds since 1970
 */
export async function countParked(store: Pick<IntentStore, 'all'>, now: number): Promise<number> {
	const intents = await store.all();
	return intents.filter(({ stage, deadline }) => stage.kind !== 'ended' && deadline > now).length;
}
