import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Entry } from '../../src/protocol/snapshot.ts';

/** A choice that was sent: its code, and where its entry stood. */
export type PendingChoice = { readonly codeId: string; readonly seen: string };

/**
 * Choices that were sent and that the snapshot does not show yet. While one is pending its entry takes no second one,
 * so that a double click or a bouncing key is one intent.
 */
export type PendingChoices = {
	/** The choices under way, by the entry's key. */
	readonly all: ReadonlySignal<ReadonlyMap<string, PendingChoice>>;
	/** Marks a choice as under way; `false` when there is one already. */
	readonly begin: (entry: Entry, codeId: string) => boolean;
	/** The choice did not get through. */
	readonly drop: (key: string) => void;
	/** Forgets the choices whose entries have moved on. */
	readonly adopt: (entries: readonly Entry[]) => void;
};

export function createPendingChoices(): PendingChoices {
	const pending = signal<ReadonlyMap<string, PendingChoice>>(new Map());
	const keepOnly = (keep: (key: string, choice: PendingChoice) => boolean): void => {
		pending.value = new Map([...pending.peek()].filter(([key, choice]) => keep(key, choice)));
	};
	return {
		all: pending,
		begin: (entry, codeId) => {
			if (pending.peek().has(entry.key)) {
				return false;
			}
			pending.value = new Map(pending.peek()).set(entry.key, { codeId, seen: progressMark(entry) });
			return true;
		},
		drop: (key) => keepOnly((other) => other !== key),
		adopt: (entries) =>
			keepOnly((key, { seen }) => entries.some((entry) => entry.key === key && progressMark(entry) === seen)),
	};
}

/** Tells one stand of an entry from another. */
function progressMark({ progress }: Entry): string {
	return JSON.stringify(progress);
}
