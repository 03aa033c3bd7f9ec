import { describe, expect, it } from 'vitest';
import type { Contender } from './contender.ts';
import { drawCurves } from './drawCurves.ts';
import type { Labelled } from './labelledSet.ts';
import { readAllSets } from './readAllSets.ts';
import { longShifts, shiftCurve } from './shiftCurve.ts';
import { shopRows, writeSets } from './testing/writeSets.ts';

const [shop] = readAllSets(
	[`${writeSets({ 'shop.jsonl': shopRows(36) })}/shop.jsonl`],
	(sentence) => expect(sentence).toBe(''),
	(why) => expect(why).toBe(''),
	'together',
);
const events: readonly Labelled[] = shop?.set.events ?? [];

/** Is right from the sixth conversation of each agent on. */
function lateStarter(): Contender {
	let learned = 0;
	return {
		suggest: ({ candidates, codeId }) => candidates.map(({ id }) => ((id === codeId) === learned > 4 ? 1 : 0)),
		learn: () => {
			learned += 1;
		},
	};
}

describe('the curve of a shift', () => {
	it('starts each agent afresh and counts five conversations as a point', () => {
		const shifts = longShifts(events, 10);
		expect(shifts.map((mine) => mine.length)).toEqual([10, 10, 10]);
		expect(shiftCurve(shifts, lateStarter)).toEqual([0, 1]);
		expect(longShifts(events, 13)).toEqual([]);
	});

	it('is drawn at its height, with its name and its ends', () => {
		const drawn = drawCurves([{ name: 'learner', color: '#000000', dashes: '', values: [0, 0.5, 1] }], 5, 3);
		expect(
			/points="([^"]*)"/
				.exec(drawn)?.[1]
				?.split(' ')
				.map((point) => Number(point.split(',')[1])),
		).toEqual([368, 210, 52]);
		expect(drawn).toContain('learner');
		expect(drawn).toContain('0 % → 100 %');
	});
});
