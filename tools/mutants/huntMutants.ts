import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMutant } from './applyMutant.ts';
import { copyTree } from './copyTree.ts';
import type { Mutant } from './mutant.ts';
import { runTests, type TestRun } from './runTests.ts';

/** What became of one mutant, and how long that took in milliseconds. */
export type Hunted = { readonly mutant: Mutant; readonly run: TestRun; readonly took: number };

const fleet = 'e2e/fleet';

/** Whether the fleet has tests of its own in this tree. */
function hasFleet(folder: string): boolean {
	const path = join(folder, fleet);
	return (
		existsSync(path) &&
		readdirSync(path, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.test.ts'))
	);
}

/** The unit tests that have to notice a mutant: those of the detector, or those of the whole desk. */
const testsOf = ({ file }: Mutant) => [file.startsWith('src/desktop/') ? 'src/desktop/detector' : 'src/wrapup'];

async function huntOne(folder: string, mutant: Mutant): Promise<TestRun> {
	const file = join(folder, mutant.file);
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, applyMutant(text, mutant));
	const unit = await runTests(folder, testsOf(mutant));
	const run = unit.kind === 'passed' && hasFleet(folder) ? await runTests(folder, [fleet]) : unit;
	writeFileSync(file, text);
	return run;
}

/**
 * Lets every mutant loose in a copy of the tree at `root`, one after the other, and runs the unit tests of its
 * part against it, then those of the fleet.
 *
 * @throws when the tests of the healthy code fail, because then they would "kill" anything
 */
export async function huntMutants(
	root: string,
	mutants: readonly Mutant[],
	onHunted: (hunted: Hunted) => void = () => undefined,
): Promise<readonly Hunted[]> {
	const { folder, remove } = copyTree(root);
	try {
		const paths = [...new Set(mutants.flatMap(testsOf))];
		const healthy = await runTests(folder, paths);
		if (healthy.kind !== 'passed') {
			throw new Error(`Without any mutant the tests of ${paths.join(' and ')} do not pass: ${JSON.stringify(healthy)}`);
		}
		const all: Hunted[] = [];
		for (const mutant of mutants) {
			const since = performance.now();
			const run = await huntOne(folder, mutant);
			const hunted = { mutant, run, took: performance.now() - since };
			onHunted(hunted);
			all.push(hunted);
		}
		return all;
	} finally {
		remove();
	}
}

/** Whether the tests noticed it. A mutant that breaks the code so far that no test runs proves nothing. */
export const isKilled = ({ run }: Hunted): boolean => run.kind === 'failed' || run.kind === 'hung';
