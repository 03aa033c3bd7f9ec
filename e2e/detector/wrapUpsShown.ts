import type { PanelMoment } from './panelRecord.ts';

/** One wrap-up as the panel showed it over time; times are epoch milliseconds. */
export type ShownWrapUp = {
	readonly key: string;
	/** When it came into sight. */
	readonly since: number;
	/** How often it came into sight. */
	readonly times: number;
	/** Its states in order, e.g. `choosing`, `ended alreadyApplied`. A conversation that goes on is no wrap-up. */
	readonly states: readonly string[];
	/** When the panel said how it ended, or null while it has not. */
	readonly endedAt: number | null;
	/** What it said then. */
	readonly result: string | null;
};

type Entry = PanelMoment['entries'][number];

function stateOf({ progress, outcome }: Entry): string {
	return outcome === null ? progress : `${progress} ${outcome}`;
}

function follow(known: ShownWrapUp | undefined, entry: Entry, at: number, wasThere: boolean): ShownWrapUp {
	const { key, outcome, result } = entry;
	const before = known ?? { key, since: at, times: 0, states: [], endedAt: null, result: null };
	const state = stateOf(entry);
	return {
		...before,
		times: before.times + (wasThere ? 0 : 1),
		states: before.states.at(-1) === state ? before.states : [...before.states, state],
		endedAt: before.endedAt ?? (outcome === null ? null : at),
		result: result ?? before.result,
	};
}

/** Every wrap-up that the panel showed, in the order of their coming. */
export function wrapUpsShown(record: readonly PanelMoment[]): readonly ShownWrapUp[] {
	const shown = new Map<string, ShownWrapUp>();
	let there = new Set<string>();
	for (const { at, entries } of record) {
		const owed = entries.filter(({ progress }) => progress !== 'talking');
		for (const entry of owed) shown.set(entry.key, follow(shown.get(entry.key), entry, at, there.has(entry.key)));
		there = new Set(owed.map(({ key }) => key));
	}
	return [...shown.values()];
}
