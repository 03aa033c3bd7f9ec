import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Circumstances, type Utterance, unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import type { Labelled, LabelledSet } from './labelledSet.ts';
import { listOf, type Row, readRows, readText, recordOf, textOf } from './readRows.ts';
import { readSimulated } from './readSimulated.ts';

/** Where a queue has fewer codes than this on average it gives the answer away, so all codes of the set compete. */
const fewestCodes = 4;

/** The name of a set without what follows it, e.g. `star` for `star-public.jsonl.gz`. */
export function baseOf(path: string): string {
	return basename(path).replace(/\.jsonl(\.gz)?$/, '');
}

/** The turns of a row. A plain text is the customer's, except in sets of summaries, which have a second one. */
export function turnsOf(row: Row, onlyCustomer: boolean): Utterance[] {
	const plainRole = 'text2' in row ? 'summary' : 'customer';
	const plain = ['text', 'text2'].flatMap((field): Utterance[] => {
		const text = textOf(row, field);
		return text === '' ? [] : [{ role: plainRole, text }];
	});
	const turns = listOf(row, 'turns').flatMap((turn): Utterance[] => {
		if (typeof turn !== 'object' || turn === null) return [];
		const { r: role, t: text } = Object.fromEntries(Object.entries(turn));
		if (onlyCustomer && role !== 'c') return [];
		return [{ role: role === 'c' ? 'customer' : 'agent', text: String(text) }];
	});
	return [...plain, ...turns];
}

function circumstancesOf(row: Row, texts: readonly Utterance[]): Circumstances {
	const meta = recordOf(row, 'meta');
	const ended = Number(meta['end'] ?? 0);
	return {
		...unknownCircumstances,
		queueId: textOf(row, 'group'),
		agentId: textOf(meta, 'agent') || 'agent',
		medium: textOf(meta, 'media') || null,
		direction: textOf(meta, 'direction') || null,
		hour: ended > 0 ? new Date(ended * 1000).getUTCHours() : null,
		attributes: Object.fromEntries(
			Object.entries(recordOf(row, 'attrs')).map(([name, value]) => [name, String(value)]),
		),
		texts,
	};
}

/** The codes that compete in each queue: its own, or all where queues give the answer away. */
function codesByQueue(rows: readonly Row[]): (queue: string) => readonly string[] {
	const all = new Set<string>();
	const queues = new Map<string, Set<string>>();
	for (const row of rows) {
		const codes = queues.get(textOf(row, 'group')) ?? new Set();
		queues.set(textOf(row, 'group'), codes.add(textOf(row, 'label')));
		all.add(textOf(row, 'label'));
	}
	const mean = [...queues.values()].reduce((sum, codes) => sum + codes.size, 0) / queues.size;
	return (queue) => [...(mean < fewestCodes ? all : (queues.get(queue) ?? all))];
}

/** The order in which a set is played: a list beside the file where there is one, else by time, else as it is. */
function inOrder(events: readonly Labelled[], path: string, base: string): Labelled[] {
	const beside = join(dirname(path), 'stream-orders.json.gz');
	const orders = existsSync(beside) ? recordOf({ orders: JSON.parse(readText(beside)) }, 'orders') : {};
	const places = new Map(listOf(orders, base).map((id, place) => [id, place]));
	const placeOf = ({ id, at }: Labelled) => places.get(id) ?? at;
	return [...events].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The sets in one file: one for each way of reading it. `files` are all that were given, because one may need another. */
export function readSets(path: string, files: readonly string[]): LabelledSet[] {
	const rows = readRows(path);
	const base = baseOf(path);
	if (rows.some((row) => 'conv' in row)) return [readSimulated(path, rows, files)];
	const codesOf = codesByQueue(rows);
	const read = (name: string, textsOf: (row: Row) => readonly Utterance[]): LabelledSet => ({
		name,
		base,
		events: inOrder(
			rows.map((row) => ({
				id: textOf(row, 'id'),
				circumstances: circumstancesOf(row, textsOf(row)),
				candidates: codesOf(textOf(row, 'group')).map((code) => ({ id: code, name: code })),
				codeId: textOf(row, 'label'),
				split: textOf(row, 'split'),
				at: Number(recordOf(row, 'meta')['end'] ?? 0),
			})),
			path,
			base,
		),
	});
	if (!rows.some((row) => 'note' in row)) return [read(base, (row) => turnsOf(row, true))];
	return [
		read(`${base}, customer`, (row) => turnsOf(row, true)),
		read(`${base}, note`, (row) => listOf(row, 'note').map((text) => ({ role: 'note', text: String(text) }))),
	];
}
