/**
 * What stands between two columns of a CSV file. A spreadsheet splits a file by the list separator of its country, and
 * where numbers have a decimal comma that is a semicolon.
 *
 * @param decimalSign as numbers are written there
 */
export function csvSeparator(decimalSign: string): ';' | ',' {
	return decimalSign === ',' ? ';' : ',';
}
