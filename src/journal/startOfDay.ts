/** The first moment of the day, by this machine's clock, that holds a time; both in milliseconds since 1970. */
export function startOfDay(at: number): number {
	return new Date(at).setHours(0, 0, 0, 0);
}
