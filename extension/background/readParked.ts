import type { IntentStore } from '../../src/wrapup/outbox.ts';

/** Choices that wait for a sign-in: how many, and until when the first of them still goes out, milliseconds since 1970. */
export type Parked = { readonly parked: number; readonly parkedUntil: number | null };

/**
 * Choices on this device that go out as soon as their owner signs in again: on their way, and with time left. Whose they
 * are is not known while nobody is signed in. Rejects when the disk does.
 *
 * @param now milliseconds since 1970
 */
export async function readParked(store: Pick<IntentStore, 'all'>, now: number): Promise<Parked> {
	const intents = await store.all();
	const waiting = intents.filter(({ stage, deadline }) => !/ended|conflict/.test(stage.kind) && deadline > now);
	const first = Math.min(...waiting.map(({ deadline }) => deadline));
	return { parked: waiting.length, parkedUntil: waiting.length === 0 ? null : first };
}
