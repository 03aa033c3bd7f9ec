import * as v from 'valibot';
import { meaningSlotLength } from './meaning.ts';
import { type Memory, scalars } from './memory.ts';
import { readSparse, valueOfLevel } from './sparse.ts';

/** Largest pack, in characters of its JSON. */
export const mostPackBytes = 256_000;

/** The tables that a pack carries, with the value of their smallest step. */
export const packedTables = {
	weights: 8,
	seen: 1,
	wordCounts: 1,
	wordsOfCode: 1,
	steady: 1,
	fading: 0.1,
	choices: 1,
	trust: 0.01,
	named: 1,
} as const;

export type PackedTable = keyof typeof packedTables;

const levels = v.pipe(v.string(), v.base64());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a pack file holds: what was learned from the conversations of many, each table as levels (see `sparse.ts`). */
export const packSchema = v.strictObject({
	format: v.literal('afterword-pack-1'),
	conversations: whole,
	words: whole,
	meaningOffset: v.number(),
	tables: v.record(v.picklist(Object.keys(packedTables) as PackedTable[]), levels),
	/** Mean meanings: where in the table, of which code, of how many conversations, and the sum of their directions. */
	meanings: v.array(v.strictObject({ slot: whole, key: whole, times: v.number(), sum: levels })),
});

export type Pack = v.InferOutput<typeof packSchema>;

/** The smallest step of a sum of meanings. */
export const meaningUnit = 0.02;
/** How firm the pack's weights are: squared gradients for each conversation that a feature was seen in. */
const firmness = 0.005;

/** Adds the levels of one table to what the memory has there. */
function addTable(memory: Memory, name: PackedTable, levelsOfTable: string): void {
	const table = memory[name];
	const most = table instanceof Float32Array ? Number.POSITIVE_INFINITY : name === 'weights' ? 32_767 : 65_535;
	for (const [place, level] of readSparse(levelsOfTable)) {
		const value = (table[place] ?? 0) + valueOfLevel(level, packedTables[name]);
		table[place] = Math.min(most, most === Number.POSITIVE_INFINITY ? value : Math.round(value));
		if (name === 'seen') memory.gradients[place] = (memory.gradients[place] ?? 0) + firmness * value;
	}
}

/** Adds the mean meaning of one code, unless its place is another code's by now. */
function addMeaning(memory: Memory, { slot, key, times, sum }: Pack['meanings'][number]): void {
	const own = memory.meanings.subarray(slot * meaningSlotLength, (slot + 1) * meaningSlotLength);
	if (own.length < meaningSlotLength || (own[0] !== 0 && own[0] !== key)) return;
	own[0] = key;
	own[1] = (own[1] ?? 0) + times;
	for (const [at, level] of readSparse(sum)) own[at + 2] = (own[at + 2] ?? 0) + valueOfLevel(level, meaningUnit);
}

/**
 * Lays a pack under what a memory has learned itself: what both count is added up, and own choices move on from there. A
 * pack is laid into a memory once; whoever calls keeps note of that.
 */
export function takePack(memory: Memory, pack: Pack): void {
	for (const name of Object.keys(packedTables) as PackedTable[]) addTable(memory, name, pack.tables[name] ?? '');
	for (const meaning of pack.meanings) addMeaning(memory, meaning);
	const { scalars: own } = memory;
	own[scalars.conversations] = (own[scalars.conversations] ?? 0) + pack.conversations;
	own[scalars.words] = (own[scalars.words] ?? 0) + pack.words;
	own[scalars.meaningOffset] = pack.meaningOffset;
}
