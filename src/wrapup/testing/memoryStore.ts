import type { Intent } from '../intent.ts';
import type { IntentStore } from '../outbox.ts';

/** A disk in memory that outlives outboxes; `broken` makes every write fail, `brokenPuts` those that store. */
export function createMemoryStore(first: readonly Intent[] = []) {
	const disk = new Map(first.map((intent) => [intent.id, intent]));
	const state = { broken: false, brokenPuts: false };
	const check = (broken: boolean) => {
		if (broken) throw new DOMException('full', 'QuotaExceededError');
	};
	const store: { -readonly [Method in keyof IntentStore]: IntentStore[Method] } = {
		all: async () => [...disk.values()],
		put: async (intent) => {
			check(state.broken || state.brokenPuts);
			disk.set(intent.id, structuredClone(intent));
		},
		remove: async (id) => {
			check(state.broken);
			disk.delete(id);
		},
	};
	return { store, disk, state };
}
