import { exportedColumns, exportedLine } from './exportedLine.ts';
import type { JournalEntry } from './journalEntry.ts';

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\ufeff';
/** What makes a spreadsheet take a text for a formula, full-width forms included. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that a spreadsheet would compute gets an apostrophe before it, which makes it a text there. */
function cell(value: string | number | boolean | null): string {
	if (typeof value !== 'string') return value === null ? '' : String(value);
	const guarded = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The lines as CSV by RFC 4180 with a header, in UTF-8 with a byte order mark. */
export function journalCsv(lines: readonly JournalEntry[]): string {
	const rows = lines.map((line) => {
		const exported = exportedLine(line);
		return exportedColumns.map((column) => cell(exported[column])).join(',');
	});
	return `${byteOrderMark}${[exportedColumns.join(','), ...rows].join('\r\n')}\r\n`;
}
