import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { g2 } from './g2.ts';
import { mostPacks, readPacks } from './readPacks.ts';

const good = { version: 3, wrapUpPanel: '[data-automation-id="wrap-up-panel"]' };

describe('the packs of a policy', () => {
	it('name what has changed, by any name of the built-in ones', () => {
		const { packs, problems } = readPacks([good, { version: 4, clock: '', panelParts: ['input', 'mm:ss'] }]);
		expect(problems).toEqual([]);
		expect(packs).toEqual([
			{ ...good, generation: 'policy' },
			{ version: 4, clock: '', panelParts: ['input', 'mm:ss'], generation: 'policy' },
		]);
	});

	it('may name all that a built-in one does', () => {
		expect(readPacks([g2]).packs).toEqual([{ ...g2, generation: 'policy' }]);
	});

	it.each([
		['a text', 'shape', null],
		[null, 'shape', null],
		[[good], 'shape', null],
		[{ wrapUpPanel: '.after' }, 'version', 'version'],
		[{ version: 0 }, 'version', 'version'],
		[{ version: 1.5 }, 'version', 'version'],
		[{ version: '3' }, 'version', 'version'],
		[{ ...good, endButton: 7 }, 'selector', 'endButton'],
		[{ ...good, endButton: null }, 'selector', 'endButton'],
		[{ ...good, clock: 'a'.repeat(301) }, 'selector', 'clock'],
		[{ ...good, panelParts: 'input' }, 'parts', 'panelParts'],
		[{ ...good, panelParts: Array(9).fill('input') }, 'parts', 'panelParts'],
		[{ ...good, panelParts: ['input', ''] }, 'parts', 'panelParts'],
		[{ ...good, panelParts: ['mm:ss', 'button'] }, 'parts', 'panelParts'],
		[{ ...good, rosterCard: '' }, 'selector', 'rosterCard'],
		[{ ...good, selectedCard: ' ' }, 'selector', 'selectedCard'],
		[{ ...good, wrapupPanel: '.after' }, 'unknownName', 'wrapupPanel'],
		[{ ...good, toString: '.after' }, 'unknownName', 'toString'],
	])('are passed over one by one: %o', (bad, kind, selector) => {
		const { packs, problems } = readPacks([good, bad, { version: 5 }]);
		expect(packs.map(({ version }) => version)).toEqual([3, 5]);
		expect(problems).toEqual([{ kind, pack: 2, selector }]);
	});

	it('may have selectors of 300 characters, and are eight at most', () => {
		const longest = { ...good, clock: 'a'.repeat(300) };
		const { packs, problems } = readPacks(Array(mostPacks + 1).fill(longest));
		expect(packs).toHaveLength(8);
		expect(problems).toEqual([{ kind: 'tooMany', pack: 9, selector: null }]);
	});

	it('cannot break the good one among them, whatever they are', () => {
		fc.assert(
			fc.property(fc.array(fc.anything(), { maxLength: 7 }), (others) => {
				const { packs, problems } = readPacks([...others, good]);
				expect(packs.at(-1)).toEqual({ ...good, generation: 'policy' });
				expect(packs.length + problems.length).toBe(others.length + 1);
				for (const pack of packs) expect(Object.keys(g2)).toEqual(expect.arrayContaining(Object.keys(pack)));
			}),
		);
	});
});
