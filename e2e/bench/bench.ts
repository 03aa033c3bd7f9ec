import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, projectRoot } from '../../tools/build/buildExtension.ts';
import { entrySizes } from '../../tools/build/entrySize.ts';
import { zipFolder } from '../../tools/packaging/zipFolder.ts';
import { createDesktop } from '../desktop/createDesktop.ts';
import { startGenesys } from '../genesys/startGenesys.ts';
import { chromiumBrowserRun } from '../harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { startWork } from '../harness/startWork.ts';
import { type Figures, gates } from './gates.ts';
import { measureReplies } from './measureReplies.ts';
import { measureWrapUps } from './measureWrapUps.ts';
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

const genesys = await startGenesys();
const desktop = createDesktop({ genesys });
const chromium = await launchChromium({ standIn: genesys });

async function measure(): Promise<Figures> {
	const replies = await measureReplies(chromium, runs);
	const { panel } = await startWork(
		chromiumBrowserRun(chromium),
		{ genesys, desktop },
		{ settings: { undoSeconds: 0 } },
	);
	const wrapUps = await measureWrapUps({ genesys, desktop, panel }, runs);
	for (const { requests } of wrapUps) if (requests.length > 5) console.log(`More than five: ${requests.join(', ')}`);
	return {
		sizes: { chrome: entrySizes(folders.chrome), firefox: entrySizes(folders.firefox) },
		packages: { chrome: zipFolder(folders.chrome).length, firefox: zipFolder(folders.firefox).length },
		times: {
			workerWarmReply: statistics(replies.warm),
			workerColdReply: statistics(replies.cold),
			wrapUpToPainted: statistics(wrapUps.map(({ toPainted }) => toPainted)),
			clickToConfirmed: statistics(wrapUps.map(({ toConfirmed }) => toConfirmed)),
		},
		requests: statistics(wrapUps.map(({ requests }) => requests.length)),
	};
}

try {
	const figures = await measure();
	const held = gates(figures);
	const machine = { node: process.version, chromium: chromium.context.browser()?.version() ?? '', cpus: cpus().length };
	mkdirSync(join(projectRoot, 'artifacts'), { recursive: true });
	const report = { measuredAt: new Date().toISOString(), machine, ...figures, gates: held };
	writeFileSync(join(projectRoot, 'artifacts/bench.json'), `${JSON.stringify(report, null, '\t')}\n`);
	console.log(`${figuresTable(figures)}\n\n${gateLines(held)}`);
	if (values.gate && held.some(({ kept }) => !kept)) process.exitCode = 1;
} finally {
	await chromium.close();
	desktop.close();
	await genesys.close();
}
