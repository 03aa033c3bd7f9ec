/** The optional times of an entity as ISO texts; absent ones stay absent. */
export function isoTimes<Name extends string>(
	times: Readonly<Record<Name, number | undefined>>,
): {
	[Key in Name]?: string;
} {
	const written: { [Key in Name]?: string } = {};
	for (const name in times) {
		const time = times[name];
		if (time !== undefined) written[name] = new Date(time).toISOString();
	}
	return written;
}

/** The given fields without those that are `undefined`. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const there: Record<string, unknown> = {};
	for (const name in fields) if (fields[name] !== undefined) there[name] = fields[name];
	return there;
}
