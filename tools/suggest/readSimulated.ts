import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import { baseOf, nameOf } from './knownSets.ts';
import type { Labelled, LabelledSet } from './labelledSet.ts';
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
import { customerTurnsOf } from './turnsOf.ts';

type Version = { readonly from: number; readonly codes: Row };

/** The description beside a stream: which set its conversations are of, and the code lists over time. */
function readDescription(path: string): { readonly base: string; readonly versions: readonly Version[] } {
	const beside = join(dirname(path), `${nameOf(path)}.config.json`);
	if (!existsSync(beside)) return { base: '', versions: [] };
	const description = recordOf({ all: parseJson(readText(beside), beside) }, 'all');
	const versions = listOf(description, 'versions').map((version) => {
		const all = recordOf({ version }, 'version');
		return { from: numberOf(all, 'from'), codes: recordOf(all, 'codes') };
	});
	return { base: textOf(description, 'base'), versions };
}

/** The codes of a queue at some place of the stream: by the description, else all that the stream shows there. */
function codesAt(versions: readonly Version[], rows: readonly Row[]): (place: number, queue: string) => string[] {
	const shown = new Map<string, Set<string>>();
	for (const row of rows) {
		const queue = textOf(row, 'queue');
		shown.set(queue, (shown.get(queue) ?? new Set()).add(textOf(row, 'code')));
	}
	return (place, queue) => {
		const version = versions.filter(({ from }) => from <= place).at(-1);
		const codes = version === undefined ? [] : listOf(version.codes, queue).map(String);
		return codes.length > 0 ? codes : [...(shown.get(queue) ?? [])];
	};
}

/** The conversations that the events name, out of the other files and of the set beside the stream. */
function conversationsFor(path: string, base: string, files: readonly string[]): Map<string, Row> {
	const beside = [base, 'multidogo']
		.filter((name) => name !== '')
		.flatMap((name) => [`${name}.jsonl.gz`, `${name}.jsonl`])
		.map((file) => join(dirname(path), file))
		.filter(existsSync);
	const others = [...files.filter((file) => file !== path && existsSync(file)), ...beside];
	const rows = others.flatMap((file) => {
		try {
			return readRows(file);
		} catch (error) {
			// What cannot be read is said where that file itself is read.
			if (error instanceof UnreadableFile) return [];
			throw error;
		}
	});
	return new Map(rows.map((row) => [textOf(row, 'id'), row]));
}

/** A simulated stream: its events name conversations, whose words are in another file. Throws `UnreadableFile`. */
export function readSimulated(
	path: string,
	rows: readonly Row[],
	files: readonly string[],
	tell: (sentence: string) => void,
): LabelledSet {
	const { base, versions } = readDescription(path);
	const conversations = conversationsFor(path, base, files);
	const codesOf = codesAt(versions, rows);
	const events = rows.flatMap((row): Labelled[] => {
		const conversation = conversations.get(textOf(row, 'conv'));
		if (conversation === undefined) return [];
		const at = numberOf(row, 't');
		const circumstances = {
			...unknownCircumstances,
			queueId: textOf(row, 'queue'),
			agentId: textOf(row, 'agent'),
			medium: textOf(row, 'media') || null,
			direction: textOf(row, 'direction') || null,
			hour: new Date(at * 1000).getUTCHours(),
			texts: customerTurnsOf(conversation),
		};
		const codeId = textOf(row, 'code');
		const candidates = codesOf(numberOf(row, 'i'), textOf(row, 'queue')).map((code) => ({ id: code, name: code }));
		return [{ id: textOf(row, 'i'), circumstances, candidates, codeId, split: '', at }];
	});
	if (events.length === 0)
		throw new UnreadableFile(
			`${path} names conversations of another set; give that file too, for example --data multidogo.jsonl.gz.`,
		);
	if (events.length < rows.length)
		tell(
			`${path}: the conversations of ${rows.length - events.length} of ${rows.length} events are in none of the files; they are left out.`,
		);
	return { name: nameOf(path), base: baseOf(path), events };
}
