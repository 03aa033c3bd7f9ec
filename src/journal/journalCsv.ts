import { csvSeparator } from './csvSeparator.ts';
import { exportedColumns, exportedLine } from './exportedLine.ts';
import type { JournalEntry } from './journalEntry.ts';

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\ufeff';
/** What makes a spreadsheet take a text for a formula, full-width forms included. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that a spreadsheet would compute gets an apostrophe before it, which makes it a text there. */
function cell(value: string | number | boolean | null, decimalSign: string): string {
	if (typeof value === 'number') return String(value).replace('.', decimalSign);
	if (typeof value !== 'string') return value === null ? '' : String(value);
	const guarded = formula.test(value) ? `'${value}` : value;
	return /[",;\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The lines as CSV with a header, in UTF-8 with a byte order mark, quoted by RFC 4180. Where numbers have a decimal point,
 * it is that standard's to the letter.
 *
 * @param decimalSign as the agent's country writes numbers, `.` or `,`
 */
export function journalCsv(lines: readonly JournalEntry[], decimalSign: string): string {
	const separator = csvSeparator(decimalSign);
	const rows = lines.map((line) => {
		const exported = exportedLine(line);
		return exportedColumns.map((column) => cell(exported[column], decimalSign)).join(separator);
	});
	return `${byteOrderMark}${[exportedColumns.join(separator), ...rows].join('\r\n')}\r\n`;
}
