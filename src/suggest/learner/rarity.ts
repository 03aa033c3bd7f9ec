import { type Memory, scalars } from './memory.ts';

const least = 0.05;
/** Logarithms of the small counts, which nearly all are: this runs for every feature. */
const logs = Float64Array.from({ length: 4096 }, (_, seen) => Math.log(seen + 0.5));

/** What features weigh by how rare they are: the logarithm of conversations by those that had the feature. */
export function rarityIn({ seen, scalars: numbers }: Memory): (feature: number) => number {
	const all = Math.log((numbers[scalars.conversations] ?? 0) + 1);
	const mask = seen.length - 1;
	return (feature) => {
		const times = seen[feature & mask] ?? 0;
		return Math.max(least, all - (logs[times] ?? Math.log(times + 0.5)));
	};
}
