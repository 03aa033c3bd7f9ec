/** The time of day of an epoch time, in UTC, to the millisecond. */
export function clock(at: number): string {
	return new Date(at).toISOString().slice(11, 23);
}
