import type { Scores } from './given.ts';
import { mix } from './hashText.ts';
import type { Memory } from './memory.ts';

/** Where something is counted: in a table that keeps everything, or in one where what is long ago fades. */
export type Place = { readonly table: 'steady' | 'fading'; readonly hash: number };

/** How many choices a place leans on the wider one for. */
export const steadyDoubt = 3;

const slotIn = (table: Memory[Place['table']], { hash }: Place, code: number) => mix(hash, code) & (table.length - 1);

/** How often each code was chosen in a place. */
export function habitCounts(memory: Memory, place: Place, codes: readonly number[]): Scores {
	const table = memory[place.table];
	return Float64Array.from(codes, (code) => table[slotIn(table, place, code)] ?? 0);
}

/**
 * The chances of the codes in the last of these places. Each place leans on the one before it, the first on `base`, as if
 * `doubt` choices had been made as that one says.
 */
export function habitChances(
	memory: Memory,
	places: readonly Place[],
	codes: readonly number[],
	base: Scores,
	doubt: number,
): Scores {
	return places.reduce((chances, place) => {
		const counts = habitCounts(memory, place, codes);
		const all = counts.reduce((one, other) => one + other, 0);
		return counts.map((count, at) => (count + doubt * (chances[at] ?? 0)) / (all + doubt));
	}, base);
}

const mostSteady = 65_535;

/**
 * Counts a choice in these places, or takes it back as if it had been the last one. In fading places what was there
 * before counts `keep` times as much as it did.
 */
export function countHabit(
	memory: Memory,
	places: readonly Place[],
	codes: readonly number[],
	chosen: number,
	keep: number,
	sign: 1 | -1,
): void {
	for (const place of places) {
		const table = memory[place.table];
		for (const [at, code] of codes.entries()) {
			const slot = slotIn(table, place, code);
			const count = table[slot] ?? 0;
			const one = at === chosen ? 1 : 0;
			if (place.table === 'steady') table[slot] = Math.max(0, Math.min(mostSteady, count + sign * one));
			else table[slot] = sign > 0 ? count * keep + one : Math.max(0, count - one) / keep;
		}
	}
}
