/** The first moment of the week (from Monday, by this machine's clock) that holds a time; both in milliseconds since 1970. */
export function startOfWeek(at: number): number {
	const day = new Date(at);
	day.setHours(0, 0, 0, 0);
	day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
	return day.getTime();
}
