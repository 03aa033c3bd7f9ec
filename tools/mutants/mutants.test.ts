import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFull } from '../../src/wrapup/testing/isFull.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { allMutants, sampleNames } from './allMutants.ts';
import { applyMutant } from './applyMutant.ts';
import { huntMutants, isKilled } from './huntMutants.ts';
import type { Mutant } from './mutant.ts';

/** A breakage that breaks nothing: it must be seen to survive. */
const harmless: Mutant = {
	name: 'harmless',
	file: 'src/wrapup/submit.ts',
	find: 'export async function submit(',
	replace: 'export async function submit (',
	why: 'Nobody would lose anything.',
};

describe('the mutants', () => {
	it.each(allMutants.map((mutant) => [mutant.name, mutant] as const))('still apply: %s', (_, mutant) => {
		const text = readFileSync(join(projectRoot, mutant.file), 'utf8');
		expect(applyMutant(text, mutant)).not.toBe(text);
	});

	it('have each a name of its own, and are enough to trust the tests', () => {
		const names = allMutants.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThanOrEqual(20);
		expect(names).toEqual(expect.arrayContaining([...sampleNames]));
	});

	it('are refused where their piece is gone or there twice', () => {
		expect(() => applyMutant('a', harmless)).toThrow('0 times');
		expect(() => applyMutant(harmless.find.repeat(2), harmless)).toThrow('2 times');
	});

	it('are all killed, and what breaks nothing is not', { timeout: 1_800_000 }, async () => {
		const chosen = isFull ? allMutants : allMutants.filter(({ name }) => sampleNames.includes(name));
		const hunted = await huntMutants(projectRoot, [...chosen, harmless]);
		expect(hunted.filter((one) => !isKilled(one)).map(({ mutant, run }) => [mutant.name, run.kind])).toEqual([
			['harmless', 'passed'],
		]);
	});
});
