import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { memoryBytes } from '../../src/suggest/learner/memory.ts';
import { findDataFiles } from './findDataFiles.ts';
import { judge, longest } from './gates.ts';
import type { LabelledSet } from './labelledSet.ts';
import { mishear } from './mishear.ts';
import { playLongest } from './playLongest.ts';
import { readAllSets } from './readAllSets.ts';
import { UnreadableFile } from './readRows.ts';
import { readTables } from './readTables.ts';
import { type Mode, modes, type Run, type Runs, runsOf } from './runs.ts';
import { runHead, runLine } from './runTable.ts';

const usage = `Measures the suggestions on conversations whose code is known:
  npm run bench:suggest -- --data FILE… [--mode stream|split|fewshot|pack] [--json FILE] [--gate]
    --data FILE…      files of rows (.jsonl, .jsonl.gz), or folders of such
    --mode MODE       one way to measure; may be given again; without it stream, split and fewshot
    --table [SET=]FILE  a word table (.json, its .bin beside it), for one set or for all others; "none" for no table;
                      without it public/words-en.json
    --only TEXT       only runs with this text in their name
    --misheard SHARE  with this share of the words misheard, as by speech recognition, for example 0.15
    --no-rivals       without the simpler learners
    --json FILE       all figures, as JSON
    --gate            fail when a gate is broken`;

const { values, positionals } = parseArgs({
	options: {
		data: { type: 'string', multiple: true, default: [] },
		table: { type: 'string', multiple: true, default: [] },
		mode: { type: 'string', multiple: true, default: [] },
		json: { type: 'string' },
		misheard: { type: 'string', default: '0' },
		only: { type: 'string', default: '' },
		'no-rivals': { type: 'boolean', default: false },
		gate: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
	allowPositionals: true,
});

function stop(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

const tell = (sentence: string): void => console.error(sentence);
const inMinutes = (milliseconds: number) =>
	`${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;

function wantedModes(): Mode[] {
	const unknown = values.mode.find((mode) => !modes.some((known) => known === mode));
	if (unknown !== undefined) stop(`There is no mode "${unknown}"; there are ${modes.join(', ')}.`);
	return modes.filter((mode) => (values.mode.length === 0 ? mode !== 'pack' : values.mode.includes(mode)));
}

/** Plays runs one by one, each told as it is done. */
function playAll(runs: readonly Run[]): Runs {
	const played: Runs = {};
	console.log(runHead);
	for (const [place, { name, play }] of runs.entries()) {
		const start = performance.now();
		const found = play();
		played[name] = found;
		console.log(runLine(name, found));
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		if (process.stderr.isTTY) tell(`  ${place + 1} of ${runs.length} runs, this one ${seconds} s`);
	}
	return played;
}

function main(): void {
	const started = performance.now();
	const given = [...values.data, ...positionals];
	if (values.help || given.length === 0) stop(usage);
	const { tableOf, sentence } = readTables(values.table);
	let refused = 0;
	const sets = readAllSets(
		findDataFiles(given),
		tell,
		(why) => {
			refused += 1;
			tell(why);
		},
		'apart',
	);
	if (sets.length === 0) stop('None of the files could be used.');
	const wanted = wantedModes();
	const misheard = Number(values.misheard);
	if (!(misheard >= 0 && misheard < 1)) stop('Give --misheard a share from 0 up to 1, for example 0.15.');
	const heard = (set: LabelledSet) => (misheard > 0 ? mishear(set, misheard) : set);
	const runs: Run[] = [
		...sets.flatMap(({ set, before }) => runsOf(heard(set), before, wanted, tableOf(set.base), !values['no-rivals'])),
		{ name: longest, by: null, play: () => playLongest(tableOf('')) },
	].filter(({ name }) => name.includes(values.only));
	tell(`${sentence} ${sets.length} sets, ${runs.length} runs.`);
	const played = playAll(runs);
	const judged = judge(played, runs);
	console.log(`\nWhat is learned takes ${memoryBytes} bytes.\n`);
	for (const { run, figure, atLeast, atMost, found, verdict } of judged)
		console.log(
			`${verdict.padEnd(10)} ${run}: ${figure} ${found.toFixed(4)} (${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast.toFixed(4)}`})`,
		);
	const broken = judged.filter(({ verdict }) => verdict === 'broken').length;
	const kept = judged.filter(({ verdict }) => verdict === 'kept').length;
	const took = performance.now() - started;
	console.log(`\n${kept} gates kept, ${broken} broken. Took ${inMinutes(took)}.`);
	if (values.json !== undefined)
		writeFileSync(
			values.json,
			`${JSON.stringify({ memoryBytes, seconds: Math.round(took / 1000), table: sentence, runs: played, gates: judged }, null, '\t')}\n`,
		);
	if (refused > 0 || (values.gate && broken > 0)) process.exitCode = 1;
}

try {
	main();
} catch (error) {
	if (!(error instanceof UnreadableFile)) throw error;
	stop(error.message);
}
