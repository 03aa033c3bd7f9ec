import { type Counts, oneFailed, onePassed } from './counts.ts';
import type { Report } from './report.ts';
import type { CountSource } from './step.ts';

/** How a step's process ended. `file` is the text of the report it should have written, if it did. */
export type Ended = { readonly exitCode: number | null; readonly output: string; readonly file: string | undefined };

/** What a step counts for. `ok` false: its output is shown whole. */
export type Judgement = { readonly ok: boolean; readonly counts: Counts; readonly remarks: readonly string[] };

function fromReport(report: Report, exitedWell: boolean): Judgement {
	if (report.kind === 'unreadable') return { ok: false, counts: oneFailed, remarks: [report.reason] };
	const { counts, remarks } = report;
	if (counts.failed > 0) return { ok: false, counts, remarks };
	if (exitedWell) return { ok: true, counts, remarks };
	const remark = 'No test failed, but the runner itself did; that counts as one failure.';
	return { ok: false, counts: { ...counts, failed: 1 }, remarks: [...remarks, remark] };
}

function readReport(read: (text: string) => Report, text: string | undefined): Report {
	if (text === undefined) return { kind: 'unreadable', reason: 'The runner wrote no report.' };
	try {
		return read(text);
	} catch (error) {
		return { kind: 'unreadable', reason: `The report cannot be read: ${String(error)}` };
	}
}

/** Turns the end of a step's process into counts. */
export function judgeStep(source: CountSource, ended: Ended): Judgement {
	const exitedWell = ended.exitCode === 0;
	switch (source.kind) {
		case 'exitCode':
			return { ok: exitedWell, counts: exitedWell ? onePassed : oneFailed, remarks: [] };
		case 'file':
			return fromReport(readReport(source.read, ended.file), exitedWell);
		case 'output':
			return fromReport(readReport(source.read, ended.output), true);
	}
}
