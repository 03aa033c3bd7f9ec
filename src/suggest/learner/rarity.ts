import { type Memory, scalars } from './memory.ts';

const least = 0.05;

/** What a feature weighs by how rare it is: the logarithm of conversations by those that had it. */
export function rarity(memory: Memory, feature: number): number {
	const seen = memory.seen[feature & (memory.seen.length - 1)] ?? 0;
	return Math.max(least, Math.log(((memory.scalars[scalars.conversations] ?? 0) + 1) / (seen + 0.5)));
}
