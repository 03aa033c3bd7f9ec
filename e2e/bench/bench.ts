import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, projectRoot } from '../../tools/build/buildExtension.ts';
import { entrySizes } from '../../tools/build/entrySize.ts';
import { zipFolder } from '../../tools/packaging/zipFolder.ts';
import { type Figures, gates } from './gates.ts';
import { measureShift } from './measureShift.ts';
import { figuresTable, gateLines } from './printFigures.ts';
import { statistics } from './statistics.ts';

const { values } = parseArgs({
	options: { gate: { type: 'boolean', default: false }, runs: { type: 'string', default: '20' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
	console.error(`--runs ${values.runs} is not a number of runs; write for example --runs 50.`);
	process.exit(1);
}

const folders = { chrome: join(projectRoot, 'dist/chrome'), firefox: join(projectRoot, 'dist/firefox') };
await buildExtension({ target: 'chrome', outDir: folders.chrome });
await buildExtension({ target: 'firefox', outDir: folders.firefox });

const silent = await measureShift(runs, { socket: false });
const told = await measureShift(runs, { socket: true });
for (const { requests } of silent.wrapUps)
	if (requests.length > 5) console.log(`More than five: ${requests.join(', ')}`);
for (const { requests } of told.wrapUps) if (requests.length > 4) console.log(`More than four: ${requests.join(', ')}`);

const figures: Figures = {
	sizes: { chrome: entrySizes(folders.chrome), firefox: entrySizes(folders.firefox) },
	packages: { chrome: zipFolder(folders.chrome).length, firefox: zipFolder(folders.firefox).length },
	times: {
		workerWarmReply: statistics(silent.replies.warm),
		workerColdReply: statistics(silent.replies.cold),
		wrapUpToPainted: statistics(silent.wrapUps.map(({ toPainted }) => toPainted)),
		wrapUpToPaintedBySocket: statistics(told.wrapUps.map(({ toPainted }) => toPainted)),
		clickToConfirmed: statistics(silent.wrapUps.map(({ toConfirmed }) => toConfirmed)),
		clickToConfirmedBySocket: statistics(told.wrapUps.map(({ toConfirmed }) => toConfirmed)),
	},
	requests: {
		withoutSocket: statistics(silent.wrapUps.map(({ requests }) => requests.length)),
		withSocket: statistics(told.wrapUps.map(({ requests }) => requests.length)),
	},
};
const held = gates(figures);
const machine = { node: process.version, chromium: silent.browserVersion, cpus: cpus().length };
mkdirSync(join(projectRoot, 'artifacts'), { recursive: true });
const report = { measuredAt: new Date().toISOString(), machine, ...figures, gates: held };
writeFileSync(join(projectRoot, 'artifacts/bench.json'), `${JSON.stringify(report, null, '\t')}\n`);
console.log(`${figuresTable(figures)}\n\n${gateLines(held)}`);
if (values.gate && held.some(({ kept }) => !kept)) process.exitCode = 1;
