import { meaningSlotLength } from '../../src/suggest/learner/meaning.ts';
import { type Memory, scalars } from '../../src/suggest/learner/memory.ts';
import {
	meaningUnit,
	mostPackBytes,
	type Pack,
	type PackedTable,
	packedTables,
} from '../../src/suggest/learner/pack.ts';
import { type Level, levelOf, writeSparse } from '../../src/suggest/learner/sparse.ts';

/** The values worth packing, as levels: those of at least `least` in either direction. */
function levelsOf(values: ArrayLike<number>, unit: number, least: number): Level[] {
	const levels: Level[] = [];
	for (let place = 0; place < values.length; place += 1) {
		const value = values[place] ?? 0;
		const level = Math.abs(value) >= least ? levelOf(value, unit) : 0;
		if (level !== 0) levels.push([place, level]);
	}
	return levels;
}

/** Small counts and weights are left out first; the rest is little and stays. */
function leastOf(name: PackedTable, thrift: number): number {
	if (name === 'weights') return 100 * 1.5 ** thrift;
	return name === 'seen' || name === 'wordCounts' ? 2 + thrift : 0;
}

function packOf(memory: Memory, thrift: number): Pack {
	const tables = Object.fromEntries(
		(Object.entries(packedTables) as [PackedTable, number][]).map(([name, unit]) => [
			name,
			writeSparse(levelsOf(memory[name], unit, leastOf(name, thrift))),
		]),
	) as Record<PackedTable, string>;
	const meanings = Array.from({ length: memory.meanings.length / meaningSlotLength }, (_, slot) => {
		const [key = 0, times = 0, ...sum] = memory.meanings.subarray(
			slot * meaningSlotLength,
			(slot + 1) * meaningSlotLength,
		);
		return { slot, key, times, sum: writeSparse(levelsOf(sum, meaningUnit, 0)) };
	}).filter(({ key }) => key !== 0);
	return {
		format: 'afterword-pack-1',
		conversations: memory.scalars[scalars.conversations] ?? 0,
		words: memory.scalars[scalars.words] ?? 0,
		meaningOffset: memory.scalars[scalars.meaningOffset] ?? 0,
		tables,
		meanings,
	};
}

/** A memory as a pack that is small enough for a policy: as much of it as fits. */
export function makePack(memory: Memory): Pack {
	let thrift = 0;
	let pack = packOf(memory, thrift);
	while (JSON.stringify(pack).length > mostPackBytes) {
		thrift += 1;
		pack = packOf(memory, thrift);
	}
	return pack;
}
