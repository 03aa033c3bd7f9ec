import { describe, expect, it } from 'vitest';
import { addCounts, countsLine, exitCodeFor, noTests } from './counts.ts';
import { firefoxLintReport } from './firefoxLintReport.ts';
import { judgeStep } from './judgeStep.ts';
import { playwrightReport } from './playwrightReport.ts';
import { vitestReport } from './vitestReport.ts';

const unit = { kind: 'file', path: 'unit.json', read: vitestReport } as const;
const endToEnd = { kind: 'file', path: 'e2e.json', read: playwrightReport } as const;
const addOnLint = { kind: 'output', read: firefoxLintReport } as const;

function vitestText(passed: number, failed: number, files: readonly { status: string; tests: number }[] = []): string {
	return JSON.stringify({
		numPassedTests: passed,
		numFailedTests: failed,
		numPendingTests: 1,
		numTodoTests: 1,
		testResults: files.map(({ status, tests }) => ({
			status,
			assertionResults: Array.from({ length: tests }, () => ({})),
		})),
	});
}

describe('judgeStep', () => {
	it('counts a step without a report as one test', () => {
		const source = { kind: 'exitCode' } as const;
		expect(judgeStep(source, { exitCode: 0, output: '', file: undefined }).counts).toEqual({
			passed: 1,
			failed: 0,
			skipped: 0,
		});
		expect(judgeStep(source, { exitCode: 2, output: '', file: undefined }).counts).toEqual({
			passed: 0,
			failed: 1,
			skipped: 0,
		});
		expect(judgeStep(source, { exitCode: null, output: '', file: undefined }).ok).toBe(false);
	});

	it("takes vitest's counts", () => {
		const result = judgeStep(unit, { exitCode: 0, output: '', file: vitestText(7, 0) });
		expect(result).toEqual({ ok: true, counts: { passed: 7, failed: 0, skipped: 2 }, remarks: [] });
	});

	it('counts a test file that does not load', () => {
		const file = vitestText(3, 0, [
			{ status: 'failed', tests: 0 },
			{ status: 'passed', tests: 3 },
		]);
		expect(judgeStep(unit, { exitCode: 1, output: '', file })).toMatchObject({
			ok: false,
			counts: { passed: 3, failed: 1 },
		});
	});

	it('fails when the runner fails although no test did', () => {
		const result = judgeStep(unit, { exitCode: 1, output: '', file: vitestText(3, 0) });
		expect(result).toMatchObject({ ok: false, counts: { passed: 3, failed: 1 } });
	});

	it('fails when the report is missing, broken or of another form', () => {
		for (const file of [undefined, '{', '{}']) {
			const result = judgeStep(unit, { exitCode: 0, output: '', file });
			expect(result).toMatchObject({ ok: false, counts: { passed: 0, failed: 1, skipped: 0 } });
		}
	});

	it("takes playwright's counts, with errors outside of tests as failures and second tries as passed", () => {
		const stats = { expected: 9, unexpected: 1, flaky: 1, skipped: 2 };
		const file = JSON.stringify({ errors: [{}], stats });
		expect(judgeStep(endToEnd, { exitCode: 1, output: '', file }).counts).toEqual({
			passed: 10,
			failed: 2,
			skipped: 2,
		});
	});

	it('lets only understood warnings of the add-on lint pass', () => {
		const lint = (code: string) =>
			JSON.stringify({ errors: [], warnings: [{ code, message: 'Words.', file: 'a.js' }] });
		const accepted = judgeStep(addOnLint, { exitCode: 0, output: lint('UNSAFE_VAR_ASSIGNMENT'), file: undefined });
		expect(accepted).toMatchObject({ ok: true, counts: { passed: 1 } });
		const refused = judgeStep(addOnLint, { exitCode: 0, output: lint('DANGEROUS_EVAL'), file: undefined });
		expect(refused).toMatchObject({ ok: false, counts: { failed: 1 }, remarks: ['DANGEROUS_EVAL in a.js: Words.'] });
	});
});

describe('the end of a run', () => {
	it('prints one line of sums', () => {
		const sum = addCounts({ passed: 3, failed: 0, skipped: 1 }, { passed: 4, failed: 2, skipped: 0 });
		expect(countsLine(sum)).toBe('7 passed, 2 failed, 1 skipped');
	});

	it('is green only when something ran and nothing failed', () => {
		expect(exitCodeFor({ passed: 1, failed: 0, skipped: 0 })).toBe(0);
		expect(exitCodeFor({ passed: 9, failed: 1, skipped: 0 })).toBe(1);
		expect(exitCodeFor({ ...noTests, skipped: 5 })).toBe(1);
	});
});
