const two = (value: number) => String(value).padStart(2, '0');

/** A time as ISO 8601 in the time zone of this machine, with its offset at that moment: `2026-01-15T10:00:05.120+01:00`. */
export function timeWithOffset(at: number): string {
	const offset = -new Date(at).getTimezoneOffset();
	const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
	const size = Math.abs(offset);
	return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
