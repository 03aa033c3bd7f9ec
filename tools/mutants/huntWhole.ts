import { spawn } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCode } from '../build/exitCode.ts';
import { packageProgram } from '../testRun/packageProgram.ts';
import { copyTree } from './copyTree.ts';

/** The files of the write itself; what lies around them is covered by the named mutants. */
const files = ['submit', 'decideFresh', 'classifyFailure', 'watchEffect', 'outbox', 'lifecycle'];

/** The share of mutants, in per cent, that the tests have to kill; what is left is equivalent or only about words. */
const least = 90;

const options = {
	testRunner: 'vitest',
	plugins: ['@stryker-mutator/vitest-runner'],
	vitest: { configFile: 'vitest.mutants.config.mjs', related: false },
	mutate: files.map((file) => `src/wrapup/${file}.ts`),
	coverageAnalysis: 'perTest',
	// The copy may be changed, so no second one is needed; and TypeScript 7 cannot rewrite a tsconfig for it.
	inPlace: true,
	tsconfigFile: 'none.json',
	ignoreStatic: true,
	concurrency: 2,
	reporters: ['progress-append-only', 'clear-text', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	jsonReporter: { fileName: 'mutants.json' },
	thresholds: { high: 95, low: least, break: least },
};

/** The tests that are run against each of them. */
const testConfig = `export default { test: { include: ['src/wrapup/**/*.test.ts'] } };`;

/**
 * Lets Stryker break every expression of the write in a copy of the tree, prints what survives, and leaves the whole
 * report in `artifacts/mutants.json`.
 *
 * @returns whether enough of it was killed
 */
export async function huntWhole(root: string): Promise<boolean> {
	const { folder, remove } = copyTree(root);
	try {
		writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(options));
		writeFileSync(join(folder, options.vitest.configFile), testConfig);
		const child = spawn(process.execPath, [packageProgram('@stryker-mutator/core', 'stryker'), 'run'], {
			cwd: folder,
			stdio: ['ignore', 'inherit', 'inherit'],
			// The same few random stories for every mutant, so that a verdict does not depend on luck.
			env: { ...process.env, AFTERWORD_SHRINK: '0', AFTERWORD_RUNS: '0.2', AFTERWORD_SEED: '1' },
		});
		const code = await exitCode(child);
		const report = join(folder, 'mutants.json');
		if (existsSync(report)) cpSync(report, join(root, 'artifacts', 'mutants.json'));
		return code === 0;
	} finally {
		remove();
	}
}
