import type { KeptMemory, MemoryStore } from '../keptMemory.ts';
import type { ChoiceHistory, PastChoice } from '../pastChoice.ts';

/** A disk for what is learned, which outlives an adviser. Like a database it gives and takes copies. */
export function createMemoryDisk() {
	const memories = new Map<string, unknown>();
	const aside = new Map<string, unknown>();
	const choices = new Map<string, PastChoice>();
	let writes = 0;
	let isReadable = true;
	const store: MemoryStore = {
		read: async (key) => {
			if (!isReadable) throw new Error('busy');
			return structuredClone(memories.get(key));
		},
		write: async (memory: KeptMemory) => {
			writes += 1;
			memories.set(memory.key, structuredClone(memory));
		},
		setAside: async (key) => {
			aside.set(key, memories.get(key));
			memories.delete(key);
		},
	};
	const history: ChoiceHistory = {
		add: async (choice) => void choices.set(choice.id, choice),
		list: async (userId) => [...choices.values()].filter((choice) => choice.userId === userId),
		clear: async (userId) => {
			for (const { id } of [...choices.values()].filter((choice) => choice.userId === userId)) choices.delete(id);
		},
	};
	const setReadable = (is: boolean) => {
		isReadable = is;
	};
	return { memories, aside, choices, store, history, setReadable, writes: () => writes };
}
