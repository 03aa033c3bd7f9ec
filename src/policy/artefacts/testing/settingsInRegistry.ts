import type { RegistryData, RegistryValue } from '../registryValues.ts';

/** A node of the managed schema, as far as the types go. */
type SchemaNode = { readonly type?: string; readonly properties?: Readonly<Record<string, SchemaNode>> };

const parsed = (data: string): unknown => JSON.parse(data);

function asNumber(data: RegistryData): number | undefined {
	const value = Number(data);
	return data === '' || Number.isNaN(value) ? undefined : value;
}

/** One value of the registry as the type that the schema gives it; undefined where Chromium drops it. */
function converted(data: RegistryData, type: string | undefined): unknown {
	switch (type) {
		case 'string':
			return typeof data === 'string' ? data : undefined;
		case 'boolean':
			return asNumber(data) === undefined ? undefined : asNumber(data) !== 0;
		case 'number':
			return asNumber(data);
		case 'array':
		case 'object': {
			if (typeof data !== 'string') return undefined;
			const value = parsed(data);
			return Array.isArray(value) === (type === 'array') ? value : undefined;
		}
		default:
			return data;
	}
}

/**
 * What Chromium makes of the registry below a key, by its documented rules: numbers and booleans may be text or DWORD,
 * lists and objects JSON, and a key below is an object. The real engine reads a registry on Windows only.
 */
export function settingsInRegistry(
	values: readonly RegistryValue[],
	key: string,
	schema: SchemaNode,
): Readonly<Record<string, unknown>> {
	const own = values
		.filter((value) => value.key === key)
		.map(({ name, data }) => [name, converted(data, schema.properties?.[name]?.type)] as const);
	const below = [
		...new Set(
			values
				.filter((value) => value.key.startsWith(`${key}\\`))
				.map((value) => value.key.slice(key.length + 1).split('\\')[0] ?? ''),
		),
	];
	const objects = below.map(
		(name) => [name, settingsInRegistry(values, `${key}\\${name}`, schema.properties?.[name] ?? {})] as const,
	);
	return Object.fromEntries([...own, ...objects].filter(([, value]) => value !== undefined));
}
