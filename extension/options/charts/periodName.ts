import type { PeriodLength } from '../../../src/journal/periodFigures.ts';
import { numberFormats } from '../numberFormats.ts';

/** How a period is called that begins at this time: an hour by the clock, a day or a week by its date. */
export function periodName(length: PeriodLength, start: number): string {
	return length === 'hour' ? numberFormats.clock(start) : numberFormats.day(start);
}
