import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { memoryBytes } from '../../src/suggest/learner/memory.ts';
import { figureOf, type Gate, gates, keeps, leastPrecision } from './gates.ts';
import type { LabelledSet } from './labelledSet.ts';
import { readSets } from './readSets.ts';
import { readTables } from './readTables.ts';
import { modes, type Runs, runsOf } from './runs.ts';
import { runHead, runLine } from './runTable.ts';

const { values } = parseArgs({
	options: {
		data: { type: 'string', multiple: true, default: [] },
		table: { type: 'string', multiple: true, default: [] },
		mode: { type: 'string', multiple: true, default: [] },
		json: { type: 'string' },
		only: { type: 'string' },
		gate: { type: 'boolean', default: false },
	},
	allowPositionals: true,
});
if (values.data.length === 0) {
	console.error('Give the files to measure on, for example --data banking77.jsonl.gz --data multidogo.jsonl.gz.');
	process.exit(1);
}
const wanted = values.mode.length === 0 ? modes : modes.filter((mode) => values.mode.includes(mode));
const tableOf = readTables(values.table);
const sets: LabelledSet[] = values.data.flatMap((path) => readSets(path, values.data));
const runs: Runs = {};
console.log(runHead);
for (const set of sets)
	for (const [name, run] of runsOf(set, wanted, tableOf(set.base))) {
		if (values.only !== undefined && !name.includes(values.only)) continue;
		const played = run();
		runs[name] = played;
		console.log(runLine(name, played));
	}

const judged: (Gate & { readonly found: number; readonly kept: boolean })[] = [
	...gates.filter(({ run }) => run in runs),
	...Object.entries(runs)
		.filter(([name, { applied }]) => !/ by |names only/.test(name) && (applied['0.99']?.coverage ?? 0) > 0)
		.map(([run]) => ({ run, figure: 'applied 0.99', atLeast: leastPrecision })),
	...Object.keys(runs)
		.filter((name) => name === 'incident, own history' && 'incident by habit' in runs)
		.map((run) => ({ run, figure: 'top1', atLeast: runs['incident by habit']?.top1 ?? Number.NaN })),
].map((gate: Gate) => {
	const found = figureOf(runs[gate.run], gate.figure);
	return { ...gate, found, kept: keeps(gate, found) };
});
console.log(`\nMemory: ${memoryBytes} bytes.`);
for (const { run, figure, atLeast, atMost, found, kept } of judged)
	console.log(
		`${kept ? 'kept  ' : 'BROKEN'} ${run}: ${figure} ${found.toFixed(4)} (${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`})`,
	);
if (values.json !== undefined)
	writeFileSync(values.json, `${JSON.stringify({ memoryBytes, runs, gates: judged }, null, '\t')}\n`);
if (values.gate && judged.some(({ kept }) => !kept)) process.exitCode = 1;
