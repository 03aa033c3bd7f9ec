import { type Signal, signal } from '@preact/signals';
import type { Entry } from '../../src/protocol/snapshot.ts';

/** Milliseconds without a key press after which notes are saved. */
export const draftDelay = 400;

type Typed = { readonly text: string; readonly cancel: (() => void) | null };

/** The notes under the agent's hand: what is typed shows at once, and is saved a moment later. */
export type Drafts = {
	/** The notes to show for this entry. */
	readonly of: (entry: Entry) => string;
	readonly type: (key: string, text: string) => void;
	/** Saves now whatever still waits, for one entry or, without a key, for all. */
	readonly flush: (key?: string) => void;
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
	const typed: Signal<ReadonlyMap<string, Typed>> = signal(new Map());
	const put = (key: string, value: Typed | null): void => {
		const next = new Map(typed.value);
		if (value === null) {
			next.delete(key);
		} else {
			next.set(key, value);
		}
		typed.value = next;
	};
	const stop = (key: string): Typed | undefined => {
		const current = typed.peek().get(key);
		if (current?.cancel) {
			current.cancel();
			put(key, { text: current.text, cancel: null });
			return current;
		}
		return undefined;
	};
	const flush = (key: string): void => {
		const pending = stop(key);
		if (pending) {
			ports.save(key, pending.text);
		}
	};
	return {
		of: (entry) => typed.value.get(entry.key)?.text ?? entry.draft,
		type: (key, text) => {
			stop(key);
			put(key, { text, cancel: ports.schedule(() => flush(key), draftDelay) });
		},
		flush: (key) => {
			for (const each of key === undefined ? [...typed.peek().keys()] : [key]) {
				flush(each);
			}
		},
		settle: (key) => {
			stop(key);
		},
		adopt: (entries) => {
			for (const [key, { text, cancel }] of typed.peek()) {
				const entry = entries.find((each) => each.key === key);
				if (entry === undefined || (cancel === null && entry.draft === text)) {
					cancel?.();
					put(key, null);
				}
			}
		},
	};
}
