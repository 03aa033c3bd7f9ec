import { countedText, text } from '../shared/text.ts';
import { numberFormats } from './numberFormats.ts';

/** A setting's value in one short line: words and numbers as they are, of a list how many entries it has. */
export function settingValueText(value: unknown): string {
	if (value === '' || value === null) return text('health_empty');
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return numberFormats.decimal(value);
	if (!Array.isArray(value)) return shortened(JSON.stringify(value));
	if (value.length === 0) return text('health_empty');
	const words = value.every((entry): entry is string => typeof entry === 'string');
	return words ? numberFormats.list(value) : countedText('health_entries', value.length);
}

/** As much of a line as a column takes. */
const longest = 80;

function shortened(line: string): string {
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
