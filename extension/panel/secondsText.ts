import { spokenFormat } from '../shared/spokenFormat.ts';

const inWords = spokenFormat(
	(locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }),
);

/** Whole seconds with their unit, as they stand in a sentence: "1 second", "5 seconds". */
export function secondsText(seconds: number): string {
	return inWords().format(seconds);
}
