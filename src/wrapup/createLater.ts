/** Something that comes when it is first needed. */
export type Later<Value> = {
	/** It, where it is there already; null before. */
	readonly now: () => Value | null;
	/** Brings it, once. Rejects where it does not come, and asks again the next time. */
	readonly bring: () => Promise<Value>;
};

/** Makes a {@link Later} of what `load` brings, which is asked again only after it failed. */
export function createLater<Value>(load: () => Promise<Value>): Later<Value> {
	let value: Value | null = null;
	let loading: Promise<Value> | null = null;

	const bring = async (): Promise<Value> => {
		try {
			value = await load();
			return value;
		} catch (error) {
			loading = null;
			throw error;
		}
	};

	return {
		now: () => value,
		bring: () => {
			loading ??= bring();
			return loading;
		},
	};
}
