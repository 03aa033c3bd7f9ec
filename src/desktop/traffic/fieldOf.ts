/** An own field of a parsed value; undefined where the value is no object or has none of that name. */
export function fieldOf(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Readonly<Record<string, unknown>>)[name];
}

/** An own field that is a list; empty where it is none. */
export function listOf(value: unknown, name: string): readonly unknown[] {
	const found = fieldOf(value, name);
	return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** An own field that is a text; empty where it is none. Asking any other value for its text could fail. */
export function textOf(value: unknown, name: string): string {
	const found = fieldOf(value, name);
	return typeof found === 'string' ? found : '';
}
