import type { DeskPorts } from './deskPorts.ts';

/**
 * What is being prepared for a wrap-up, notes and a code chosen early: in memory for the view, on disk for the next life
 * of the worker.
 */
export function createDrafts(ports: Pick<DeskPorts, 'stores' | 'clock' | 'onTrouble'>) {
	const { drafts: disk } = ports.stores;
	const notes = new Map<string, string>();
	const armed = new Map<string, string>();

	/** Forgets what was prepared for a wrap-up that has ended: customer text is not kept beyond it. */
	const drop = async (key: string): Promise<void> => {
		notes.delete(key);
		armed.delete(key);
		await disk.remove(key).catch(ports.onTrouble);
	};

	/** Brings the disk to what is in memory; false when it refused. */
	const keep = async (key: string, userId: string): Promise<boolean> => {
		const text = notes.get(key) ?? '';
		const codeId = armed.get(key);
		if (text === '' && codeId === undefined) {
			await drop(key);
			return true;
		}
		try {
			const at = ports.clock.now();
			await disk.put({ key, userId, notes: text, at, ...(codeId === undefined ? {} : { codeId }) });
			return true;
		} catch (error) {
			ports.onTrouble(error);
			return false;
		}
	};

	return {
		of: (key: string) => notes.get(key) ?? '',
		/** The code chosen early, to be sent when the wrap-up opens; null where there is none. */
		armedCodeId: (key: string): string | null => armed.get(key) ?? null,
		drop,
		/** Keeps the notes; false when the disk refused, and then they are kept in memory only. */
		save: (key: string, userId: string, text: string): Promise<boolean> => {
			notes.set(key, text);
			return keep(key, userId);
		},
		/** Keeps the code chosen early, or with null no code any more; false when the disk refused. */
		arm: (key: string, userId: string, codeId: string | null): Promise<boolean> => {
			if (codeId === null) armed.delete(key);
			else armed.set(key, codeId);
			return keep(key, userId);
		},
		load: async (userId: string): Promise<void> => {
			for (const draft of await disk.all(userId)) {
				notes.set(draft.key, draft.notes);
				if (draft.codeId !== undefined) armed.set(draft.key, draft.codeId);
			}
		},
		/** Forgets what was prepared for every wrap-up that is not among these: it ended while nobody was looking. */
		keepOnly: async (keys: ReadonlySet<string>): Promise<void> => {
			for (const key of [...notes.keys(), ...armed.keys()]) if (!keys.has(key)) await drop(key);
		},
		/** Takes all of it out of sight; the disk keeps it for its owner. */
		clear: () => {
			notes.clear();
			armed.clear();
		},
	};
}

/** See {@link createDrafts}. */
export type Drafts = ReturnType<typeof createDrafts>;
