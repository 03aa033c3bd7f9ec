import { parseArgs } from 'node:util';
import { chromiumBrowser, firefoxBrowser } from './setup/browsers.ts';
import { ensureBrowser } from './setup/ensureBrowser.ts';
import { thisMachine } from './setup/machine.ts';
import { runCommand } from './setup/runCommand.ts';
import { addCounts, type Counts, countsLine, exitCodeFor, noTests, oneFailed, onePassed } from './testRun/counts.ts';
import { runStep } from './testRun/runStep.ts';
import { testSteps } from './testRun/testSteps.ts';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
const started = performance.now();
const env: Record<string, string> = values.full ? { AFTERWORD_FULL: '1' } : {};
let total: Counts = noTests;

function progress(name: string, ok: boolean, counts: Counts, since: number): void {
	const seconds = ((performance.now() - since) / 1000).toFixed(1);
	console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.padStart(6)} s   ${countsLine(counts)}`);
	total = addCounts(total, counts);
}

/** Finds or installs both browsers; without one, the tests in it cannot pass and the run fails with the reason. */
async function setUp(): Promise<void> {
	const machine = thisMachine();
	for (const browser of [chromiumBrowser, firefoxBrowser]) {
		const since = performance.now();
		const result = await ensureBrowser(machine, browser, runCommand, (line) => console.log(line));
		if (result.kind === 'ready') {
			env[browser.variable] = result.path;
			progress(`${browser.name} ${result.version.split('.')[0]}`, true, onePassed, since);
		} else {
			console.log(result.sentence);
			progress(browser.name, false, oneFailed, since);
		}
	}
}

await setUp();
for (const step of testSteps()) {
	const since = performance.now();
	const { ok, counts, remarks, output } = await runStep(step, env);
	if (!ok && !step.live) console.log(output);
	for (const remark of remarks) console.log(`       ${remark}`);
	progress(step.name, ok, counts, since);
}
console.log(`in ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(countsLine(total));
process.exitCode = exitCodeFor(total);
