import type { Surface } from '../harness/surface.ts';

/**
 * Writes into what was learned that the first suggestion of a queue was right three hundred times, as a year of work would.
 * The next life of the background reads it.
 *
 * @param own a page of the extension
 */
export async function proveQueue(own: Surface, queueId: string): Promise<void> {
	await own.evaluate(`new Promise((resolve, reject) => {
		const opening = indexedDB.open('afterword');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const transaction = opening.result.transaction('memory', 'readwrite');
			const store = transaction.objectStore('memory');
			const reading = store.getAll();
			reading.onsuccess = () => {
				for (const memory of reading.result) {
					const counts = Array.from({ length: 64 }, (_, step) => (step === 2 ? 300 : 0));
					const proven = { cases: 300, right: 300, apply: { right: counts, all: counts } };
					store.put({ ...memory, revision: memory.revision + 1, queues: { [${JSON.stringify(queueId)}]: proven } });
				}
			};
			transaction.oncomplete = () => { opening.result.close(); resolve(reading.result.length); };
			transaction.onerror = () => reject(transaction.error);
		};
	})`);
}
