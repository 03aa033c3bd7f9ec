import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { exitCode } from '../build/exitCode.ts';
import { packageProgram } from '../testRun/packageProgram.ts';

const reportSchema = v.object({
	success: v.boolean(),
	testResults: v.array(v.object({ assertionResults: v.array(v.object({ status: v.string(), fullName: v.string() })) })),
});

/** How the tests of a copy went. */
export type TestRun =
	| { readonly kind: 'passed' }
	/** `by` is the first test that failed. */
	| { readonly kind: 'failed'; readonly by: string }
	/** They did not come to an end in time. */
	| { readonly kind: 'hung' }
	/** No test ran, e.g. because the code does not parse. */
	| { readonly kind: 'broken'; readonly output: string };

/** A run takes a few seconds; one that has not ended after this many milliseconds never will. */
const longest = 180_000;

/** Ends a process with all its workers: on POSIX it leads a group of its own. */
function end(child: ChildProcess): void {
	if (child.pid === undefined) return;
	if (process.platform === 'win32') child.kill('SIGKILL');
	else process.kill(-child.pid, 'SIGKILL');
}

/** What vitest's report says; null where it left none. */
function judge(file: string): TestRun | null {
	if (!existsSync(file)) return null;
	const report = v.parse(reportSchema, JSON.parse(readFileSync(file, 'utf8')));
	const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
	const failed = tests.find(({ status }) => status === 'failed');
	if (failed !== undefined) return { kind: 'failed', by: failed.fullName };
	return report.success && tests.length > 0 ? { kind: 'passed' } : null;
}

/** Runs the unit tests under `paths` in a copy of the project, up to the first that fails. */
export async function runTests(folder: string, paths: readonly string[]): Promise<TestRun> {
	const file = join(folder, 'mutant-report.json');
	rmSync(file, { force: true });
	const reporters = ['--reporter=json', `--outputFile.json=${file}`];
	const child = spawn(
		process.execPath,
		[packageProgram('vitest', 'vitest'), 'run', '--bail=1', ...reporters, ...paths],
		{
			cwd: folder,
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
			env: { ...process.env, AFTERWORD_FULL: '0', AFTERWORD_SHRINK: '0' },
		},
	);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (data: unknown) => {
			output += String(data);
		});
	}
	let hung = false;
	const timer = setTimeout(() => {
		hung = true;
		end(child);
	}, longest);
	await exitCode(child);
	clearTimeout(timer);
	return hung ? { kind: 'hung' } : (judge(file) ?? { kind: 'broken', output });
}
