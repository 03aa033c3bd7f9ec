import { firefoxLintReport } from '../testRun/firefoxLintReport.ts';
import { runWebExt } from './runWebExt.ts';

/** What Mozilla's lint says of an add-on: fit to be published, or the findings that stand against it. */
export type LintVerdict = { readonly kind: 'fit' } | { readonly kind: 'unfit'; readonly findings: readonly string[] };

/**
 * Holds a folder with an add-on against Mozilla's lint. No error and no warning passes but the one that is understood.
 *
 * @param isSelfHosted whether it names an address for updates, which only add-ons outside of Mozilla's site may
 */
export async function lintAddOn(folder: string, isSelfHosted: boolean): Promise<LintVerdict> {
	const args = [
		'lint',
		`--source-dir=${folder}`,
		'--output=json',
		'--boring',
		...(isSelfHosted ? ['--self-hosted'] : []),
	];
	const { output } = await runWebExt(args);
	const report = firefoxLintReport(output);
	if (report.kind === 'unreadable') return { kind: 'unfit', findings: [report.reason, output] };
	return report.counts.failed === 0 ? { kind: 'fit' } : { kind: 'unfit', findings: report.remarks };
}
