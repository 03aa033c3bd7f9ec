import { exportedLine } from './exportedLine.ts';
import type { JournalEntry } from './journalEntry.ts';
import { timeWithOffset } from './timeWithOffset.ts';

/** The lines as JSON, each with what happened on its way. `now` is the time of saving in milliseconds since 1970. */
export function journalJson(lines: readonly JournalEntry[], now: number): string {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	const told = lines.map((line) => ({
		...exportedLine(line),
		steps: (line.steps ?? []).map(({ kind, at, answer }) => ({
			kind,
			at: timeWithOffset(at),
			answer: answer === undefined ? null : { ...answer, at: timeWithOffset(answer.at) },
		})),
	}));
	const file = { format: 'afterword-journal', version: 1, savedAt: timeWithOffset(now), timeZone, lines: told };
	return `${JSON.stringify(file, null, '\t')}\n`;
}
