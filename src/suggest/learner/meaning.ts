import type { Candidate } from './circumstances.ts';
import type { Given, Scores } from './given.ts';
import { type Memory, scalars } from './memory.ts';
import { wordsOfCode } from './nameScores.ts';
import type { WordTable } from './wordTable.ts';

const scale = 16;
/** A code's name counts as much as this many conversations. */
const nameCounts = 4;
/** Below this share of known words a text is in another language, or not in any. */
const knownEnough = 0.3;
const offsetRate = 0.02;
const dimensions = 96;
/** Numbers that one code takes in the table of meanings: its key, how many conversations, and their sum. */
export const meaningSlotLength = dimensions + 2;

/** The direction of a text among meanings, of length one. */
export type Meaning = Float32Array<ArrayBuffer>;

function dot(one: Float32Array, other: Float32Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
	return sum;
}

const lengthOf = (vector: Float32Array) => Math.sqrt(dot(vector, vector)) || 1;

/** The meaning of some words; null where too few of them are known. */
export function meaningOf(table: WordTable, words: readonly string[], weights: readonly number[]): Meaning | null {
	const sum = new Float32Array(dimensions);
	let known = 0;
	for (const [at, word] of words.entries()) {
		const rows = table.rowsOf(word);
		if (rows.length > 0) known += 1;
		for (const row of rows) table.addRow(row, weights[at] ?? 1, sum);
	}
	if (known === 0 || known < knownEnough * words.length) return null;
	const length = lengthOf(sum);
	return sum.map((value) => value / length);
}

/** The meaning of a code's name and description. */
export function meaningOfCode(table: WordTable, candidate: Candidate): Meaning | null {
	const words = wordsOfCode(candidate);
	return meaningOf(
		table,
		words,
		words.map(() => 1),
	);
}

/** Where the mean meaning of a code is kept: its key, the number of conversations, their sum. Null when all is taken. */
function slotOf({ meanings }: Memory, code: number, mayTake: boolean): Float32Array | null {
	const slots = meanings.length / meaningSlotLength;
	const key = (code >>> 8) + 1;
	for (let probe = 0; probe < slots; probe += 1) {
		const start = ((code + probe) % slots) * meaningSlotLength;
		if (meanings[start] === 0 && !mayTake) return null;
		if (meanings[start] !== 0 && meanings[start] !== key) continue;
		meanings[start] = key;
		return meanings.subarray(start, start + meaningSlotLength);
	}
	return null;
}

/** How near a conversation is to what was said under each code so far, and to the code's name while that is little. */
export function meaningScores(
	memory: Memory,
	{ codes }: Given,
	said: Meaning,
	names: readonly (Meaning | null)[],
): Scores {
	const offset = memory.scalars[scalars.meaningOffset] ?? 0;
	return Float64Array.from(codes, (code, at) => {
		const name = names[at] ?? null;
		const toName = name === null ? 0 : dot(said, name);
		const slot = slotOf(memory, code, false);
		const times = slot?.[1] ?? 0;
		if (slot === null || times <= 0) return scale * toName;
		const mean = slot.subarray(2);
		const share = nameCounts / (nameCounts + times);
		return scale * (share * toName + (1 - share) * (dot(said, mean) / lengthOf(mean) - offset));
	});
}

/** Adds a conversation to the mean of its code, or takes it back. */
export function learnMeaning(memory: Memory, code: number, said: Meaning, name: Meaning | null, sign: 1 | -1): void {
	const slot = slotOf(memory, code, true);
	if (slot === null) return;
	const mean = slot.subarray(2);
	const times = slot[1] ?? 0;
	if (sign > 0 && times > 0 && name !== null) {
		const gap = dot(said, mean) / lengthOf(mean) - dot(said, name);
		const offset = memory.scalars[scalars.meaningOffset] ?? 0;
		memory.scalars[scalars.meaningOffset] = offset + offsetRate * (gap - offset);
	}
	slot[1] = Math.max(0, times + sign);
	for (const [at, value] of said.entries()) mean[at] = (mean[at] ?? 0) + sign * value;
}
