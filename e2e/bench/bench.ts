import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, projectRoot } from '../../tools/build/buildExtension.ts';
import { entrySizes } from '../../tools/build/entrySize.ts';
import { zipFolder } from '../../tools/packaging/zipFolder.ts';
import { contentScript } from '../detector/rig/contentProgram.ts';
import { wholeSeeds } from '../detector/rig/planCases.ts';
import { type CostFigures, costFigures } from './cost/costFigures.ts';
import { measureCost } from './cost/measureCost.ts';
import type { DetectorFigures } from './detectorFigures.ts';
import { costGates, detectorGates } from './detectorGates.ts';
import { type Figures, type Gate, gates } from './gates.ts';
import { buildMark, keptVerdicts } from './keptVerdicts.ts';
import { measureDetector, seedOfToday } from './measureDetector.ts';
import { measurePanel } from './measurePanel.ts';
import { measureShift } from './measureShift.ts';
import { panelGates, panelTable } from './panelFigures.ts';
import { costTable, detectorTable } from './printDetector.ts';
import { figuresTable, gateLines } from './printFigures.ts';
import { statistics } from './statistics.ts';

const parts = ['shift', 'panel', 'detector', 'cost'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
	options: {
		gate: { type: 'boolean', default: false },
		runs: { type: 'string', default: '20' },
		/** One part of the measurement alone; without it all are made. */
		only: { type: 'string' },
		/** All seeds of the detector's scenarios, which takes more than an hour; without it the one of the day. */
		whole: { type: 'boolean', default: false },
		seed: { type: 'string' },
		seats: { type: 'string', default: '6' },
		speed: { type: 'string', default: '1' },
		/** A file for the verdicts of the detector's scenarios; broken off, the same command goes on with what is missing. */
		keep: { type: 'string' },
	},
});

function positive(name: 'runs' | 'seats' | 'speed' | 'seed', example: string): number {
	const number = Number(values[name]);
	if (number > 0 && (name === 'speed' || Number.isInteger(number))) return number;
	console.error(`--${name} ${values[name]} will not do; write for example --${name} ${example}.`);
	process.exit(1);
}

const { only } = values;
if (only !== undefined && !parts.some((part) => part === only)) {
	console.error(`--only ${only} is no part of the bench; write one of ${parts.join(', ')}.`);
	process.exit(1);
}
const isWanted = (part: Part): boolean => only === undefined || only === part;

const folders = { chrome: join(projectRoot, 'dist/chrome'), firefox: join(projectRoot, 'dist/firefox') };
await buildExtension({ target: 'chrome', outDir: folders.chrome });
await buildExtension({ target: 'firefox', outDir: folders.firefox });
const script = contentScript(folders.chrome);

async function ofShift(runs: number): Promise<{ readonly figures: Figures; readonly browserVersion: string }> {
	const silent = await measureShift(runs, { socket: false });
	const told = await measureShift(runs, { socket: true });
	for (const { requests } of silent.wrapUps)
		if (requests.length > 5) console.log(`More than five: ${requests.join(', ')}`);
	for (const { requests } of told.wrapUps)
		if (requests.length > 4) console.log(`More than four: ${requests.join(', ')}`);
	const figures = {
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
	return { figures, browserVersion: silent.browserVersion };
}

async function ofDetector(): Promise<DetectorFigures> {
	const one = values.seed === undefined ? seedOfToday(Date.now()) : positive('seed', '7');
	const seeds = values.whole ? wholeSeeds : [one];
	console.log(`Detector: seeds ${seeds.join(', ')}`);
	const kept = values.keep === undefined ? {} : { kept: keptVerdicts(values.keep, buildMark(script)) };
	return measureDetector({ seeds, seats: positive('seats', '6'), speed: positive('speed', '1'), script, ...kept });
}

const shift = isWanted('shift') ? await ofShift(positive('runs', '50')) : null;
const panel = isWanted('panel') ? await measurePanel(positive('runs', '50')) : null;
const cost: CostFigures | null = isWanted('cost')
	? costFigures(await measureCost(script, { rounds: 2, windowMs: 64_000 }))
	: null;
const detector = isWanted('detector') ? await ofDetector() : null;

const held: readonly Gate[] = [
	...(shift === null ? [] : gates(shift.figures)),
	...(panel === null ? [] : panelGates(panel)),
	...(detector === null ? [] : detectorGates(detector)),
	...(cost === null ? [] : costGates(cost)),
];
const tables = [
	...(shift === null ? [] : [figuresTable(shift.figures)]),
	...(panel === null ? [] : [panelTable(panel)]),
	...(detector === null ? [] : [detectorTable(detector)]),
	...(cost === null ? [] : [costTable(cost)]),
];
if (only === undefined) {
	const machine = { node: process.version, chromium: shift?.browserVersion ?? '', cpus: cpus().length };
	mkdirSync(join(projectRoot, 'artifacts'), { recursive: true });
	const report = {
		measuredAt: new Date().toISOString(),
		machine,
		...shift?.figures,
		panel,
		detector,
		cost,
		gates: held,
	};
	writeFileSync(join(projectRoot, 'artifacts/bench.json'), `${JSON.stringify(report, null, '\t')}\n`);
}
console.log(`${tables.join('\n\n')}\n\n${gateLines(held)}`);
if (values.gate && held.some(({ kept }) => !kept)) process.exitCode = 1;
