import { expect, it } from 'vitest';
import { createLearner } from './createLearner.ts';
import { isTelling } from './isTelling.ts';
import { createMemory } from './memory.ts';
import { codes, saying } from './testing/conversations.ts';

it.each([
	['refund', true],
	['the', false],
	['didn', false],
	['tv', false],
	['####', false],
	['返金', true],
	['した', false],
	['金を', false],
	['カー', false],
	['บต', false],
	['été', true],
])('%s alone tells something: %s', (word, telling) => {
	expect(isTelling(createMemory(), word)).toBe(telling);
});

it('a word of every conversation tells nothing', () => {
	const memory = createMemory();
	const learner = createLearner(memory, null);
	for (let time = 0; time < 60; time += 1)
		learner.learn(learner.predict(saying(time % 2 ? 'guten tag' : 'guten abend, rechnung'), codes), 'c-1');
	expect([isTelling(memory, 'guten'), isTelling(memory, 'storno')]).toEqual([false, true]);
});
