import type { DeskPorts } from './deskPorts.ts';

/** Notes being typed, by wrap-up: in memory for the view, on disk for the next life of the worker. */
export function createDrafts(ports: Pick<DeskPorts, 'stores' | 'clock' | 'onTrouble'>) {
	const { drafts: disk } = ports.stores;
	const notes = new Map<string, string>();

	/** Forgets the notes of a wrap-up that has ended: customer text is not kept beyond it. */
	const drop = async (key: string): Promise<void> => {
		notes.delete(key);
		await disk.remove(key).catch(ports.onTrouble);
	};

	return {
		of: (key: string) => notes.get(key) ?? '',
		drop,
		/** Keeps the notes; false when the disk refused, and then they are kept in memory only. */
		save: async (key: string, userId: string, text: string): Promise<boolean> => {
			if (text === '') {
				await drop(key);
				return true;
			}
			notes.set(key, text);
			try {
				await disk.put({ key, userId, notes: text, at: ports.clock.now() });
				return true;
			} catch (error) {
				ports.onTrouble(error);
				return false;
			}
		},
		load: async (userId: string): Promise<void> => {
			for (const draft of await disk.all(userId)) notes.set(draft.key, draft.notes);
		},
		/** Forgets the notes of every wrap-up that is not among these: it ended while nobody was looking. */
		keepOnly: async (keys: ReadonlySet<string>): Promise<void> => {
			for (const key of notes.keys()) if (!keys.has(key)) await drop(key);
		},
		/** Takes them out of sight; the disk keeps them for their owner. */
		clear: () => notes.clear(),
	};
}

/** See {@link createDrafts}. */
export type Drafts = ReturnType<typeof createDrafts>;
