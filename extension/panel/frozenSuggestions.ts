import type { Entry, SuggestedCode } from '../../src/protocol/snapshot.ts';

/**
 * A suggestion as the panel shows it: at a place that never changes, and perhaps no longer valid. `leads`: it is the best
 * one by what is known now, whatever its place.
 */
export type ShownSuggestion = SuggestedCode & {
	readonly rank: number;
	readonly available: boolean;
	readonly leads: boolean;
};

/**
 * Keeps the order of suggestions still once an entry was painted with some. Later evidence changes the words of a row
 * but never its place; a code that is no longer valid stays where it was and cannot be chosen.
 */
export function createFrozenSuggestions(): {
	/**
	 * What to show for this entry now. The first call with suggestions settles their order. While none were shown and
	 * `hold` is true, those that come late are not shown: they would push away what the agent is about to click.
	 */
	readonly of: (entry: Entry, hold: boolean) => readonly ShownSuggestion[];
	/** Forgets the entries that are gone. */
	readonly prune: (keys: ReadonlySet<string>) => void;
} {
	const orders = new Map<string, readonly SuggestedCode[]>();
	return {
		of: (entry, hold) => {
			const order = orders.get(entry.key) ?? (hold ? [] : entry.suggestions);
			if (order.length > 0) {
				orders.set(entry.key, order);
			}
			return order.map((suggestion, place) => ({
				...(entry.suggestions.find(({ id }) => id === suggestion.id) ?? suggestion),
				rank: place + 1,
				available: isValid(entry, suggestion.id),
				leads: entry.suggestions[0]?.id === suggestion.id,
			}));
		},
		prune: (keys) => {
			for (const key of orders.keys()) {
				if (!keys.has(key)) {
					orders.delete(key);
				}
			}
		},
	};
}

/** Whether a code may be chosen; without a list of valid codes, whatever is suggested now counts as valid. */
function isValid(entry: Entry, codeId: string): boolean {
	const known = entry.codes.kind === 'ready' ? entry.codes.codes : entry.suggestions;
	return known.some(({ id }) => id === codeId);
}
