import { existsSync, readFileSync } from 'node:fs';
import { unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import type { LabelledSet } from './labelledSet.ts';
import { listOf, type Row, readRows, recordOf, textOf } from './readRows.ts';
import { baseOf, turnsOf } from './readSets.ts';

type Version = { readonly from: number; readonly codes: Row };

/** The code lists over time, from the description beside the stream; none where that is missing. */
function versionsBeside(path: string): Version[] {
	const beside = path.replace(/\.jsonl(\.gz)?$/, '.config.json');
	if (!existsSync(beside)) return [];
	const description = recordOf({ all: JSON.parse(readFileSync(beside, 'utf8')) }, 'all');
	return listOf(description, 'versions').map((version) => {
		const all = recordOf({ version }, 'version');
		return { from: Number(all['from']), codes: recordOf(all, 'codes') };
	});
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

/** A simulated stream: its events name conversations, whose words are in one of the other files. */
export function readSimulated(path: string, rows: readonly Row[], files: readonly string[]): LabelledSet {
	const others = files.filter((file) => file !== path).flatMap(readRows);
	const conversations = new Map(others.map((row) => [textOf(row, 'id'), row]));
	const codesOf = codesAt(versionsBeside(path), rows);
	const events = rows.flatMap((row) => {
		const conversation = conversations.get(textOf(row, 'conv'));
		if (conversation === undefined) return [];
		const at = Number(row['t']);
		const circumstances = {
			...unknownCircumstances,
			queueId: textOf(row, 'queue'),
			agentId: textOf(row, 'agent'),
			medium: textOf(row, 'media'),
			direction: textOf(row, 'direction'),
			hour: new Date(at * 1000).getUTCHours(),
			texts: turnsOf(conversation, true),
		};
		const candidates = codesOf(Number(row['i']), textOf(row, 'queue')).map((code) => ({ id: code, name: code }));
		return [{ id: textOf(row, 'i'), circumstances, candidates, codeId: textOf(row, 'code'), split: 'test', at }];
	});
	if (events.length === 0)
		throw new Error(
			`${path} names conversations of another set; give that file too, for example --data multidogo.jsonl.gz.`,
		);
	return { name: baseOf(path), base: baseOf(path), events };
}
