/** What stands between a life of the background and the world: once the life is over, nothing passes any more. */
export type Gate = {
	readonly isOpen: () => boolean;
	/** The promise as the life sees it: it never settles for a life that is over. */
	readonly pass: <Value>(promise: Promise<Value>) => Promise<Value>;
	/** To be awaited at each step a death may fall between; counts down to the death that was ordered. */
	readonly cross: () => Promise<void>;
	/** The life ends after so many more steps. */
	readonly endAfter: (steps: number) => void;
	readonly end: () => void;
	/** Resolves when the life is over. */
	readonly over: Promise<void>;
};

const never = new Promise<never>(() => undefined);

/** Opens the gate of a new life. */
export function createGate(): Gate {
	let open = true;
	let left = Number.POSITIVE_INFINITY;
	let close: () => void = () => undefined;
	const over = new Promise<void>((resolve) => {
		close = resolve;
	});
	const end = () => {
		open = false;
		close();
	};
	const pass = <Value>(promise: Promise<Value>): Promise<Value> =>
		promise.then(
			(value) => (open ? value : never),
			(error: unknown) => {
				if (open) throw error;
				return never;
			},
		);
	return {
		isOpen: () => open,
		pass,
		cross: () => {
			left -= 1;
			if (left <= 0) end();
			return open ? Promise.resolve() : never;
		},
		endAfter: (steps) => {
			left = Math.min(left, steps);
		},
		end,
		over,
	};
}
