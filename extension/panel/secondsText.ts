import { spokenFormat } from '../shared/spokenFormat.ts';

const inUnit = (unit: 'second' | 'minute') =>
	spokenFormat((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }));
const inSeconds = inUnit('second');
const inMinutes = inUnit('minute');

/** Above this many seconds nobody waits for a single one. */
const mostSeconds = 90;

/** A wait in whole seconds with its unit, as it stands in a sentence: "1 second", "40 seconds"; long ones in started minutes. */
export function secondsText(seconds: number): string {
	return seconds > mostSeconds ? inMinutes().format(Math.ceil(seconds / 60)) : inSeconds().format(seconds);
}
