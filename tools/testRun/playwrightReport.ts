import * as v from 'valibot';
import type { Report } from './report.ts';

const schema = v.object({
	errors: v.array(v.unknown()),
	stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/**
 * Counts playwright's JSON report. An error outside of any test (a file that does not load) counts as one failure, and
 * so does a flaky test: a test that passes at the second try has found something.
 */
export function playwrightReport(text: string): Report {
	const report = v.safeParse(schema, JSON.parse(text));
	if (!report.success) return { kind: 'unreadable', reason: `playwright's report: ${v.summarize(report.issues)}` };
	const { errors, stats } = report.output;
	return {
		kind: 'counted',
		counts: {
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky + errors.length,
			skipped: stats.skipped,
		},
		remarks: [],
	};
}
