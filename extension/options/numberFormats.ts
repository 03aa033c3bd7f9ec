const plain = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent' });
const tenths = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** How the page writes figures, by the browser's language. */
export const numberFormats = {
	count: (value: number): string => plain.format(value),
	/** A share of 0 to 1. */
	percent: (share: number): string => percent.format(share),
	/** Milliseconds, as seconds with one decimal. */
	seconds: (milliseconds: number): string => tenths.format(milliseconds / 1000),
	/** Bytes, as kilobytes of a thousand. */
	kilobytes: (bytes: number): string => plain.format(Math.ceil(bytes / 1000)),
	/** Day and month of a time in milliseconds since 1970. */
	day: (at: number): string => day.format(at),
};
