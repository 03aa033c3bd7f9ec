import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { takePack } from '../../src/suggest/learner/pack.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { createLearnerContender } from './contender.ts';
import { drawCurves } from './drawCurves.ts';
import { findDataFiles } from './findDataFiles.ts';
import { readAllSets } from './readAllSets.ts';
import { readTables } from './readTables.ts';
import { rivals } from './rivals.ts';
import { longShifts, perPoint, shiftCurve } from './shiftCurve.ts';
import { trainPack } from './trainPack.ts';

const shiftLength = 60;
const { values, positionals } = parseArgs({
	options: {
		data: { type: 'string', multiple: true, default: [] },
		table: { type: 'string', multiple: true, default: [] },
		out: { type: 'string', default: join(projectRoot, 'docs', 'images', 'suggestions-shift.svg') },
	},
	allowPositionals: true,
});

const tell = (sentence: string): void => console.error(sentence);
const sets = readAllSets(findDataFiles([...values.data, ...positionals]), tell, tell, 'apart');
const agentsOf = (events: (typeof sets)[number]['set']['events']) =>
	new Set(events.map(({ circumstances }) => circumstances.agentId)).size;
const found = sets.find(({ set }) => agentsOf(set.events) > 1);
if (found === undefined) {
	console.error('Give a set with several agents, for example --data sim-stream.jsonl.gz multidogo.jsonl.gz.');
	process.exit(1);
}
const { events, base } = found.set;
const table = readTables(values.table).tableOf(base);
const half = Math.floor(events.length / 2);
const shifts = longShifts(events.slice(half), shiftLength);
const pack = trainPack(events.slice(0, half), table);

/** A learner that starts with what colleagues did before. */
function withPack() {
	const memory = createMemory();
	takePack(memory, pack);
	return createLearnerContender(memory, table);
}

const curves = [
	{ name: 'with a pack', color: '#1a7f37', dashes: '', values: shiftCurve(shifts, withPack) },
	{
		name: 'from nothing',
		color: '#0969da',
		dashes: '',
		values: shiftCurve(shifts, () => createLearnerContender(createMemory(), table)),
	},
	{ name: 'habit alone', color: '#8250df', dashes: '5 4', values: shiftCurve(shifts, rivals['habit'] ?? withPack) },
];
writeFileSync(values.out, drawCurves(curves, perPoint, shifts.length));
for (const { name, values: shares } of curves)
	console.log(`${name}: ${shares.map((share) => Math.round(100 * share)).join(' ')}`);
