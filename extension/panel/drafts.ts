import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Entry } from '../../src/protocol/snapshot.ts';

/** Milliseconds without a key press after which notes are saved. */
const draftDelay = 400;

/** The notes under the agent's hand: what is typed shows at once, and is saved a moment later. */
export type Drafts = {
	/** What was typed here and is newer than the snapshot, by the entry's key. */
	readonly typed: ReadonlySignal<ReadonlyMap<string, string>>;
	/** The notes to show for this entry. */
	readonly of: (entry: Entry) => string;
	readonly type: (key: string, text: string) => void;
	/** Saves now what still waits, if anything does. */
	readonly flush: (key: string) => void;
	readonly flushAll: () => void;
	/** Drops the pending save of an entry, because its notes leave with the choice. */
	readonly settle: (key: string) => void;
	/** Takes a new snapshot's drafts over where nothing newer was typed here. */
	readonly adopt: (entries: readonly Entry[]) => void;
};

/** Drafts that are saved through `save`; `schedule` runs work later and answers how to cancel it. */
export function createDrafts(ports: {
	readonly save: (key: string, notes: string) => void;
	readonly schedule: (work: () => void, milliseconds: number) => () => void;
}): Drafts {
	const typed = signal<ReadonlyMap<string, string>>(new Map());
	const waiting = new Map<string, () => void>();
	const settle = (key: string): boolean => {
		waiting.get(key)?.();
		return waiting.delete(key);
	};
	const flush = (key: string): void => {
		if (settle(key)) {
			ports.save(key, typed.peek().get(key) ?? '');
		}
	};
	const isNewer = (key: string, text: string, entry: Entry | undefined): boolean => {
		if (entry === undefined) {
			settle(key);
			return false;
		}
		return waiting.has(key) || entry.draft !== text;
	};
	return {
		typed,
		of: (entry) => typed.value.get(entry.key) ?? entry.draft,
		type: (key, text) => {
			settle(key);
			typed.value = new Map(typed.peek()).set(key, text);
			waiting.set(
				key,
				ports.schedule(() => flush(key), draftDelay),
			);
		},
		flush,
		flushAll: () => {
			[...waiting.keys()].map(flush);
		},
		settle,
		adopt: (entries) => {
			typed.value = new Map(
				[...typed.peek()].filter(([key, text]) =>
					isNewer(
						key,
						text,
						entries.find((entry) => entry.key === key),
					),
				),
			);
		},
	};
}
