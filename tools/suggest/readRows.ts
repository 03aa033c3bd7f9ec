import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A row of a data file; its fields are looked at one by one, because each set has its own. */
export type Row = Readonly<Record<string, unknown>>;

/** Something about a file that its reader has to be told; `message` is a sentence for people. */
export class UnreadableFile extends Error {}

/** The text of a file, unpacked where it is gzip, whatever its name. Throws `UnreadableFile`. */
export function readText(path: string): string {
	try {
		const bytes = readFileSync(path);
		const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
		return (packed ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		throw new UnreadableFile(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`);
	}
}

/** A value that should be an object, as a row; null where it is none. */
function asRow(value: unknown): Row | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: null;
}

/** The JSON of a text. Throws `UnreadableFile` that names `where`. */
export function parseJson(text: string, where: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new UnreadableFile(`${where} is no JSON; rows are JSON objects, one a line, plain or gzip.`);
	}
}

/** The rows of a file: one JSON object a line, or one list of them. Throws `UnreadableFile` with the line that is none. */
export function readRows(path: string): Row[] {
	const text = readText(path);
	const list: unknown = text.trimStart().startsWith('[') ? parseJson(text, path) : null;
	const values: readonly unknown[] = Array.isArray(list)
		? list
		: text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parseJson(line, `${path}, line ${at + 1},`)]));
	if (values.length === 0) throw new UnreadableFile(`${path} is empty.`);
	return values.map((value, at) => {
		const row = asRow(value);
		if (row === null) throw new UnreadableFile(`${path}: row ${at + 1} is no JSON object.`);
		return row;
	});
}

/** A field that is a text; an empty one where it is missing. */
export function textOf(row: Row, field: string): string {
	const value = row[field];
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A field that is a number, of that or written as one; 0 where it is missing. */
export function numberOf(row: Row, field: string): number {
	const value = Number(textOf(row, field) || 0);
	return Number.isFinite(value) ? value : 0;
}

/** A field that is a record; an empty one where it is missing. */
export function recordOf(row: Row, field: string): Row {
	return asRow(row[field]) ?? {};
}

/** A field that is a list; an empty one where it is missing. */
export function listOf(row: Row, field: string): readonly unknown[] {
	const value = row[field];
	return Array.isArray(value) ? value : [];
}
