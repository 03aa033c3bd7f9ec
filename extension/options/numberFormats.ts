import { spokenFormat } from '../shared/spokenFormat.ts';

const number = (options: Intl.NumberFormatOptions) => spokenFormat((locale) => new Intl.NumberFormat(locale, options));
const date = (options: Intl.DateTimeFormatOptions) =>
	spokenFormat((locale) => new Intl.DateTimeFormat(locale, options));

const plain = number({});
const percent = number({ style: 'percent' });
const tenths = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const seconds = number({
	style: 'unit',
	unit: 'second',
	unitDisplay: 'long',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
/** Of times too short for tenths. */
const brief = number({ style: 'unit', unit: 'second', unitDisplay: 'long', maximumSignificantDigits: 2 });
const kilobytes = number({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const day = date({ day: 'numeric', month: 'short' });
const minute = date({ dateStyle: 'short', timeStyle: 'short' });
const moment = date({ hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 });
const clock = date({ hour: 'numeric', minute: '2-digit' });
const second = date({ dateStyle: 'short', timeStyle: 'medium' });

const names = spokenFormat((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));

/** How the page writes figures and times: in the language it speaks, and in the time zone of the agent's machine. */
export const numberFormats = {
	count: (value: number): string => plain().format(value),
	/** A share of 0 to 1. */
	percent: (share: number): string => percent().format(share),
	/** A number with as many decimals as it needs, three at most. */
	decimal: (value: number): string => plain().format(value),
	/** What stands before the decimals, such as `.` or `,`. */
	decimalSign: (): string =>
		plain()
			.formatToParts(0.5)
			.find(({ type }) => type === 'decimal')?.value ?? '.',
	/** Milliseconds, as a bare number of seconds with one decimal, for a column that names the unit. */
	tenths: (milliseconds: number): string => tenths().format(milliseconds / 1000),
	/** Milliseconds, as seconds with one decimal and their unit in words. */
	seconds: (milliseconds: number): string => seconds().format(milliseconds / 1000),
	/** Milliseconds, as seconds with two digits that count and their unit in words: 0.021 seconds. */
	brief: (milliseconds: number): string => brief().format(milliseconds / 1000),
	/** Bytes, as started kilobytes of a thousand with their unit. */
	kilobytes: (bytes: number): string => kilobytes().format(Math.ceil(bytes / 1000)),
	/** Names one after the other, with what the language puts between them. */
	list: (all: readonly string[]): string => names().format(all),
	/** Day and month of a time in milliseconds since 1970. */
	day: (at: number): string => day().format(at),
	/** Date and time of day, to the minute. */
	minute: (at: number): string => minute().format(at),
	/** Time of day, to the millisecond. */
	moment: (at: number): string => moment().format(at),
	/** Time of day, to the minute. */
	clock: (at: number): string => clock().format(at),
	/** Date and time of day, to the second. */
	second: (at: number): string => second().format(at),
};
