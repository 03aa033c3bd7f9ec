/** The optional times of an entity as ISO texts; absent ones stay absent. */
export function isoTimes<Name extends string>(
	times: Readonly<Record<Name, number | undefined>>,
): {
	[Key in Name]?: string;
} {
	const written: { [Key in Name]?: string } = {};
	for (const name of Object.keys(times) as Name[]) {
		const time = times[name];
		if (time !== undefined) written[name] = new Date(time).toISOString();
	}
	return written;
}

/** The given fields without those that are `undefined`. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
