import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A row of a data file; its fields are looked at one by one, because each set has its own. */
export type Row = Readonly<Record<string, unknown>>;

/** The text of a file, unpacked where it is gzip. */
export function readText(path: string): string {
	const bytes = readFileSync(path);
	return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The rows of a file with one JSON object a line. Throws with the line that is none. */
export function readRows(path: string): Row[] {
	return readText(path)
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line, at) => {
			const row: unknown = JSON.parse(line);
			if (typeof row !== 'object' || row === null) throw new Error(`${path}: line ${at + 1} is no JSON object.`);
			return Object.fromEntries(Object.entries(row));
		});
}

/** A field that is a text; an empty one where it is missing. */
export function textOf(row: Row, field: string): string {
	const value = row[field];
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A field that is a record; an empty one where it is missing. */
export function recordOf(row: Row, field: string): Row {
	const value = row[field];
	return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** A field that is a list; an empty one where it is missing. */
export function listOf(row: Row, field: string): readonly unknown[] {
	const value = row[field];
	return Array.isArray(value) ? value : [];
}
