import * as v from 'valibot';
import type { Report } from './report.ts';

const schema = v.object({
	numPassedTests: v.number(),
	numFailedTests: v.number(),
	numPendingTests: v.number(),
	numTodoTests: v.number(),
	testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/**
 * Counts vitest's JSON report. A file that could not even be loaded has no tests in it and still counts as one
 * failure, else a syntax error would make tests vanish unnoticed.
 */
export function vitestReport(text: string): Report {
	const report = v.safeParse(schema, JSON.parse(text));
	if (!report.success) return { kind: 'unreadable', reason: `vitest's report: ${v.summarize(report.issues)}` };
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.output;
	const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
	return {
		kind: 'counted',
		counts: {
			passed: numPassedTests,
			failed: numFailedTests + unloaded.length,
			skipped: numPendingTests + numTodoTests,
		},
		remarks: [],
	};
}
