import { generations, locales, streamModes, wrapupPlaces } from '../../desktop/desktopSwitches.ts';
import { scenarioNames } from '../../desktop/scenarios/scenarios.ts';
import { createRandom } from '../../genesys/world/createRandom.ts';
import type { RigCase } from './rigCase.ts';

/** The seeds of a whole measurement. */
export const wholeSeeds: readonly number[] = Array.from({ length: 20 }, (_, position) => position + 1);

/** The entry at a place of a list that goes round. */
function round<Entry>(list: readonly [Entry, ...Entry[]], place: number): Entry {
	return list[place % list.length] ?? list[0];
}

/**
 * Every scenario on every generation, once for each seed. Place and locale go round with the seed at lengths that have no
 * common divisor, so that over the seeds of a whole measurement each scenario meets every generation in every place, and
 * every generation every locale; the rest is drawn by the seed.
 */
export function planCases(seeds: readonly number[]): readonly RigCase[] {
	return seeds.flatMap((seed) =>
		scenarioNames.flatMap((scenario, number) =>
			generations.map((generation, which): RigCase => {
				const random = createRandom(seed * 1000 + number * 10 + which);
				const turn = seed + number + which;
				return {
					scenario,
					plannedBy: seed,
					seed: seed * 100 + number,
					switches: {
						generation,
						wrapupPlace: round(wrapupPlaces, turn),
						locale: round(locales, turn),
						streamMode: round(streamModes, random.between(0, 3)),
						noise: round(['none', 'modest', 'busy'], random.between(0, 2)),
						cardId: round(['none', 'link'], random.between(0, 1)),
						completed: round(['hide', 'remove'], random.between(0, 1)),
						hooks: round(['plain', 'wrapped'], random.between(0, 1)),
						trustedTypes: random.between(0, 3) === 0,
						provisional: round(['on-choose', 'never'], random.between(0, 1)),
						finalWrite: round(['post', 'patch'], random.between(0, 1)),
						midCallClock: round(['absent', 'up'], random.between(0, 1)),
						endOrder: round(['jitter', 'page-first', 'platform-first'], random.between(0, 2)),
						requestsBy: round(['fetch', 'xhr'], random.between(0, 1)),
					},
				};
			}),
		),
	);
}
