import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mostPackBytes } from '../../src/suggest/learner/pack.ts';
import { findDataFiles } from './findDataFiles.ts';
import { readAllSets } from './readAllSets.ts';
import { UnreadableFile } from './readRows.ts';
import { readTables } from './readTables.ts';
import { trainPack } from './trainPack.ts';

const usage = `Makes a pack that suggests from the first day, out of conversations whose code is known:
  npx afterword train --from FILE… --out pack.json [--table FILE]
    --from FILE…   files with one JSON object a line (.jsonl, .jsonl.gz), or folders of such; fields: label (the code's
                   id), name (its name), group (the queue's id), text or turns [{r: "c" customer or "a" agent, t: text}], note [lines],
                   attrs {name: value}, meta {agent, media, direction, end}
    --out FILE     where to write the pack
    --table FILE   the word table to learn meanings with; without it public/words-en.json`;

function train(given: readonly string[], out: string, tables: readonly string[]): void {
	const tell = (sentence: string): void => console.error(sentence);
	const sets = readAllSets(
		findDataFiles(given),
		tell,
		(why) => {
			throw new UnreadableFile(why);
		},
		'together',
	);
	const events = sets.flatMap(({ set }) => set.events);
	const { tableOf, sentence } = readTables(tables);
	tell(sentence);
	const pack = JSON.stringify(trainPack(events, tableOf('')));
	writeFileSync(out, `${pack}\n`);
	console.log(`${out}: ${pack.length} of at most ${mostPackBytes} bytes, from ${events.length} conversations.`);
}

/** `afterword train`: reads its arguments and returns the exit code. Says what to do where they are not enough. */
export function trainCommand(args: string[]): number {
	try {
		const { values, positionals } = parseArgs({
			args,
			options: {
				from: { type: 'string', multiple: true, default: [] },
				out: { type: 'string', default: '' },
				table: { type: 'string', multiple: true, default: [] },
			},
			allowPositionals: true,
		});
		const given = [...values.from, ...positionals];
		if (given.length === 0 || values.out === '') {
			console.error(usage);
			return 1;
		}
		train(given, values.out, values.table);
		return 0;
	} catch (error) {
		if (error instanceof UnreadableFile || (error instanceof TypeError && 'code' in error)) {
			console.error(error.message);
			return 1;
		}
		throw error;
	}
}
