import * as v from 'valibot';
import type { Report } from './report.ts';

const schema = v.object({
	errors: v.array(v.unknown()),
	stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/**
 * Counts playwright's JSON report. An error outside of any test (a file that does not load) counts as one failure. A test
 * that passed at its second try, which only CI grants, counts as passed and is remarked upon: it has found something.
 */
export function playwrightReport(text: string): Report {
	const report = v.safeParse(schema, JSON.parse(text));
	if (!report.success) return { kind: 'unreadable', reason: `playwright's report: ${v.summarize(report.issues)}` };
	const { errors, stats } = report.output;
	return {
		kind: 'counted',
		counts: {
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected + errors.length,
			skipped: stats.skipped,
		},
		remarks: stats.flaky === 0 ? [] : [`${stats.flaky} needed a second try: mend them`],
	};
}
