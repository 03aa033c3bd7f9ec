import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Circumstances, type Utterance, unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import { baseOf, nameOf } from './knownSets.ts';
import type { Labelled, LabelledSet } from './labelledSet.ts';
import { createRandom, shuffled } from './random.ts';
import {
	listOf,
	numberOf,
	parseJson,
	type Row,
	readRows,
	readText,
	recordOf,
	textOf,
	UnreadableFile,
} from './readRows.ts';
import { readSimulated } from './readSimulated.ts';
import { customerTurnsOf, notesOf, turnsOf } from './turnsOf.ts';

/** Where a queue has fewer codes than this on average it gives the answer away, so all codes of the set compete. */
const fewestCodes = 4;
/** A label for "none of these codes", which nobody can choose. */
const outOfScope = 'oos';

const seedOfOrder = 1;

/** Whether texts of different kinds in one row are read one by one, as sets to compare, or together, as they are known. */
export type Reading = 'apart' | 'together';

/** Says something about a file that was read all the same. */
export type Tell = (sentence: string) => void;

function circumstancesOf(row: Row, texts: readonly Utterance[]): Circumstances {
	const meta = recordOf(row, 'meta');
	const ended = numberOf(meta, 'end');
	return {
		...unknownCircumstances,
		queueId: textOf(row, 'group') || textOf(row, 'queue') || null,
		agentId: textOf(meta, 'agent') || textOf(row, 'agent') || 'agent',
		medium: textOf(meta, 'media') || textOf(row, 'media') || null,
		direction: textOf(meta, 'direction') || textOf(row, 'direction') || null,
		hour: ended > 0 ? new Date(ended * 1000).getUTCHours() : null,
		attributes: Object.fromEntries(
			Object.entries(recordOf(row, 'attrs')).map(([name, value]) => [name, String(value)]),
		),
		texts,
	};
}

const codeOf = (row: Row) => textOf(row, 'label') || textOf(row, 'code');

/** The codes that compete for a row: those it names itself, those of its queue, or all where queues give the answer away. */
function codesByQueue(rows: readonly Row[]): (row: Row) => readonly string[] {
	const all = new Set<string>();
	const queues = new Map<string, Set<string>>();
	for (const row of rows) {
		const codes = queues.get(textOf(row, 'group')) ?? new Set();
		queues.set(textOf(row, 'group'), codes.add(codeOf(row)));
		all.add(codeOf(row));
	}
	const mean = [...queues.values()].reduce((sum, codes) => sum + codes.size, 0) / queues.size;
	return (row) => {
		const own = listOf(recordOf(row, 'meta'), 'candidates').map(String);
		if (own.includes(codeOf(row))) return own;
		return [...(mean < fewestCodes ? all : (queues.get(textOf(row, 'group')) ?? all))];
	};
}

/** The order in which a set is played: a list beside the file, else by time, else drawn, because files are often sorted by code. */
function inOrder(events: readonly Labelled[], path: string, base: string): Labelled[] {
	const beside = join(dirname(path), 'stream-orders.json.gz');
	const orders = existsSync(beside) ? recordOf({ orders: parseJson(readText(beside), beside) }, 'orders') : {};
	const places = new Map(listOf(orders, base).map((id, place) => [id, place]));
	const listed = events.filter(({ id }) => places.has(id)).length;
	// A list that leaves many out was written for another part of the set.
	if (listed < events.length / 2)
		return events.some(({ at }) => at > 0)
			? [...events].sort((one, other) => one.at - other.at)
			: shuffled(events, createRandom(seedOfOrder));
	const placeOf = ({ id }: Labelled) => places.get(id) ?? Number.POSITIVE_INFINITY;
	return [...events].sort((one, other) => placeOf(one) - placeOf(other) || one.at - other.at || 0);
}

/** The rows that can be measured: those with a code that somebody could choose. */
function choosable(rows: readonly Row[], path: string, tell: Tell): Row[] {
	const kept = rows.filter((row) => codeOf(row) !== '' && codeOf(row) !== outOfScope);
	if (kept.length === 0)
		throw new UnreadableFile(`${path} has no row with a code; give it in the field "label" (or "code").`);
	if (kept.length < rows.length)
		tell(`${path}: ${rows.length - kept.length} of ${rows.length} rows have no code to choose and are left out.`);
	return kept;
}

/**
 * The sets in one file: one for each way of reading it. `files` are all that were given, because one may need another.
 * Throws `UnreadableFile` with a sentence for people.
 */
export function readSets(path: string, files: readonly string[], tell: Tell, reading: Reading): LabelledSet[] {
	const all = readRows(path);
	const base = baseOf(path);
	const name = nameOf(path);
	if (all.some((row) => 'conv' in row)) return [readSimulated(path, all, files, tell)];
	const rows = choosable(all, path, tell);
	const codesOf = codesByQueue(rows);
	const names = new Map(rows.map((row) => [codeOf(row), textOf(row, 'name') || codeOf(row)]));
	const read = (called: string, textsOf: (row: Row) => readonly Utterance[]): LabelledSet => ({
		name: called,
		base,
		events: inOrder(
			rows.map((row, at) => ({
				id: textOf(row, 'id') || String(at),
				circumstances: circumstancesOf(row, textsOf(row)),
				candidates: codesOf(row).map((code) => ({ id: code, name: names.get(code) ?? code })),
				codeId: codeOf(row),
				split: textOf(row, 'split'),
				at: numberOf(recordOf(row, 'meta'), 'end'),
			})),
			path,
			base,
		),
	});
	if (reading === 'together') return [read(name, (row) => [...turnsOf(row), ...notesOf(row)])];
	if (!rows.some((row) => 'note' in row)) return [read(name, customerTurnsOf)];
	return [read(`${name}, customer`, customerTurnsOf), read(`${name}, note`, notesOf)];
}
