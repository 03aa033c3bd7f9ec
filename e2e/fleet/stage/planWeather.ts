import { createRandom } from '../../genesys/world/createRandom.ts';
import { seedOf } from './seedOf.ts';

/** A spell in which the platform is bad to everybody; epoch milliseconds. */
export type Spell = {
	readonly from: number;
	readonly until: number;
	readonly kind: 'unavailable' | 'unreachable' | 'proxy' | 'stuck' | 'storm';
};

const minute = 60_000;

/** The platform is down for five minutes about every two hours. Of the run's seed alone: the same for all agents. */
export function planOutages(seed: number, start: number, hours: number): readonly Spell[] {
	const random = createRandom(seedOf(seed, -1, 'outages'));
	const kinds = ['unavailable', 'unreachable', 'proxy', 'stuck'] as const;
	return Array.from({ length: Math.ceil(hours / 2) }, (_, place) => {
		const from = start + (place * 120 + random.between(10, 100)) * minute;
		return { from, until: from + 5 * minute, kind: kinds[random.between(0, 3)] ?? 'unavailable' };
	});
}

/** The platform refuses most requests for one to three minutes about every hour, whoever asks. */
export function planStorms(seed: number, start: number, hours: number): readonly Spell[] {
	const random = createRandom(seedOf(seed, -1, 'storms'));
	return Array.from({ length: Math.ceil(hours) }, (_, place) => {
		const from = start + (place * 60 + random.between(5, 50)) * minute;
		return { from, until: from + random.between(1, 3) * minute, kind: 'storm' as const };
	});
}
