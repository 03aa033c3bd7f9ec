import { describe, expect, it } from 'vitest';
import { generations, locales, wrapupPlaces } from '../../desktop/desktopSwitches.ts';
import { scenarioNames } from '../../desktop/scenarios/scenarios.ts';
import { planCases, wholeSeeds } from './planCases.ts';
import type { RigCase } from './rigCase.ts';

const countPairs = (cases: readonly RigCase[], pair: (of: RigCase) => string) => new Set(cases.map(pair)).size;

describe('the plan of a measurement', () => {
	it('holds every scenario on every generation, each seed once', () => {
		const one = planCases([7]);
		expect(one).toHaveLength(scenarioNames.length * generations.length);
		expect(countPairs(one, ({ scenario, switches }) => `${scenario} ${switches.generation}`)).toBe(one.length);
		expect(countPairs(one, ({ switches }) => `${switches.generation} ${switches.locale}`)).toBe(18);
		expect(countPairs(one, ({ switches }) => `${switches.generation} ${switches.wrapupPlace}`)).toBe(15);
	});

	it('lets every scenario meet every generation in every place, and every generation every locale, over the seeds', () => {
		const whole = planCases(wholeSeeds);
		expect(
			countPairs(whole, ({ scenario, switches }) => `${scenario} ${switches.generation} ${switches.wrapupPlace}`),
		).toBe(scenarioNames.length * generations.length * wrapupPlaces.length);
		expect(countPairs(whole, ({ scenario, switches }) => `${scenario} ${switches.generation} ${switches.locale}`)).toBe(
			scenarioNames.length * generations.length * locales.length,
		);
		expect(countPairs(whole, ({ switches }) => `${switches.wrapupPlace} ${switches.locale}`)).toBe(30);
	});

	it('is the same for the same seeds', () => {
		expect(planCases([3])).toEqual(planCases([3]));
	});
});
