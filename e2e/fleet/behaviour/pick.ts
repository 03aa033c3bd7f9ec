import type { Random } from '../../genesys/world/createRandom.ts';

/** One of a list that is not empty, each as likely. */
export function pick<T>(random: Random, list: readonly T[]): T {
	const picked = list[random.between(0, list.length - 1)];
	if (picked === undefined) throw new Error('There is nothing to pick from.');
	return picked;
}
