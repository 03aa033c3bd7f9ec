/** A seeded source of chance: the same seed gives the same centre, the same ids and the same delays. */
export type Random = {
	/** A number from 0 (included) to 1 (excluded). */
	next(): number;
	/** A whole number from `min` to `max`, both included. */
	between(min: number, max: number): number;
	/** An id in the shape of a version 4 UUID. */
	uuid(): string;
};

/** Builds a {@link Random} (the mulberry32 generator: small, fast, good enough for delays and ids; never for secrets). */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
	const digits = (count: number): string => Array.from({ length: count }, () => between(0, 15).toString(16)).join('');
	const uuid = (): string =>
		`${digits(8)}-${digits(4)}-4${digits(3)}-${between(8, 11).toString(16)}${digits(3)}-${digits(12)}`;
	return { next, between, uuid };
}
