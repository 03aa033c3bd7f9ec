import * as v from 'valibot';

/** The key-value areas of the browser: `session` lives in memory until the browser closes, `local` on disk. */
export type AreaName = 'session' | 'local';

/** One area, as the browser offers it; all methods reject when the browser does. */
export type Area = {
	readonly get: (key: string) => Promise<unknown>;
	readonly set: (key: string, value: unknown) => Promise<void>;
	readonly remove: (key: string) => Promise<void>;
};

export type Areas = Readonly<Record<AreaName, Area>>;

/** One stored value: where it lives, its shape, and how older versions of it become this one. */
export type Item<Value> = {
	readonly key: string;
	readonly area: AreaName;
	/** Counts up from 1 with every change of the shape. */
	readonly version: number;
	readonly schema: v.GenericSchema<unknown, Value>;
	readonly fallback: Value;
	/** `migrations[n]` turns a value of version `n` into one of version `n + 1`. */
	readonly migrations: Readonly<Record<number, (old: unknown) => unknown>>;
};

const stored = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/**
 * Reads an item. A value of an older version is migrated; one that is absent gives the fallback. One that is broken or
 * from a newer version is set aside under `<key>.aside`, never dropped, and the fallback is used.
 */
export async function readItem<Value>(areas: Areas, item: Item<Value>): Promise<Value> {
	const area = areas[item.area];
	const raw = await area.get(item.key);
	if (raw === undefined) return item.fallback;
	const found = v.safeParse(stored, raw);
	const value = found.success ? migrate(item, found.output) : undefined;
	const parsed = v.safeParse(item.schema, value);
	if (parsed.success) return parsed.output;
	await area.set(`${item.key}.aside`, raw);
	await area.remove(item.key);
	return item.fallback;
}

function migrate<Value>(item: Item<Value>, { version, value }: v.InferOutput<typeof stored>): unknown {
	if (version > item.version) return undefined;
	let current = value;
	for (let step = version; step < item.version; step += 1) {
		const migration = item.migrations[step];
		if (migration === undefined) return undefined;
		current = migration(current);
	}
	return current;
}

/** Writes an item under its present version. */
export async function writeItem<Value>(areas: Areas, item: Item<Value>, value: Value): Promise<void> {
	await areas[item.area].set(item.key, { version: item.version, value });
}

/** Removes an item; the next read gives its fallback. */
export async function removeItem<Value>(areas: Areas, item: Item<Value>): Promise<void> {
	await areas[item.area].remove(item.key);
}
