import { expect, it } from 'vitest';
import { codes, saying } from '../../src/suggest/learner/testing/conversations.ts';
import type { LabelledSet } from './labelledSet.ts';
import { mishear } from './mishear.ts';

const text = 'where is the parcel that i ordered with the courier, number 4711';
const set: LabelledSet = {
	name: 'one',
	base: 'one',
	events: [{ id: '1', circumstances: saying(text), candidates: codes, codeId: 'c-2', split: '', at: 0 }],
};
const heard = (wrong: number) => mishear(set, wrong).events[0]?.circumstances.texts[0]?.text ?? '';

it('mishears as many words as asked, always the same, and no numbers', () => {
	expect(heard(0)).toBe(text);
	expect(heard(0.3)).toBe(heard(0.3));
	expect(heard(0.3)).not.toBe(text);
	expect(heard(1)).toContain('4711');
	const kept = heard(1)
		.split(/[ ,]+/)
		.filter((word) => ['where', 'parcel', 'ordered', 'courier', 'number'].includes(word));
	expect(kept).toEqual([]);
});
