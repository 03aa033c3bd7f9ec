/**
 * As much of a list as a budget allows, in its order: its first entries, then from its end on. What is in the middle
 * goes first, because a conversation says what it is about at its start, and how it ended at its end.
 *
 * @param limits `fromTheStart` entries come first; `budget` and `sizeOf` count in the same unit
 */
export function pickEnds<Entry>(
	list: readonly Entry[],
	limits: { readonly fromTheStart: number; readonly budget: number; readonly sizeOf: (entry: Entry) => number },
): readonly Entry[] {
	const { fromTheStart, sizeOf } = limits;
	const places = list.map((_, place) => place);
	const byWorth = [...places.slice(0, fromTheStart), ...places.slice(fromTheStart).toReversed()];
	let left = limits.budget;
	const taken = new Set<number>();
	for (const place of byWorth) {
		const entry = list[place];
		if (entry === undefined) continue;
		left -= sizeOf(entry);
		if (left < 0) break;
		taken.add(place);
	}
	return list.filter((_, place) => taken.has(place));
}
