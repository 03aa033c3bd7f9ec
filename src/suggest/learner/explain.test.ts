import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { type Circumstances, unknownCircumstances } from './circumstances.ts';
import { createLearner } from './createLearner.ts';
import { createMemory } from './memory.ts';
import type { Rule } from './rules.ts';
import { codes, conversation, saying } from './testing/conversations.ts';

const memory = createMemory();
const learner = createLearner(memory, null);
for (let place = 0; place < 60; place += 1) {
	const { circumstances, codeId } = conversation(place);
	learner.learn(learner.predict(circumstances, codes), codeId);
}
const ask = (circumstances: Circumstances, rules: readonly Rule[] = [], floor = 0) =>
	answer(memory, learner, circumstances, codes, { rules, floor });

describe('the reasons', () => {
	it('name the word that tells the codes apart, and who said it', () => {
		const [first] = ask(saying('my parcel please'));
		expect(first?.codeId).toBe('c-2');
		expect(first?.because[0]?.cause).toEqual({ kind: 'word', word: 'parcel', role: 'customer' });
	});

	it('name the code as the words of its name were said', () => {
		const fresh = createMemory();
		const [first] = answer(fresh, createLearner(fresh, null), saying('refund'), codes, { rules: [], floor: 0 });
		expect(first?.because[0]?.cause).toEqual({ kind: 'name' });
	});

	it('count the habit as it was', () => {
		const alone = createMemory();
		const own = createLearner(alone, null);
		const here = { ...unknownCircumstances, queueId: 'q', agentId: 'a' };
		for (const code of ['c-1', 'c-2', 'c-2', 'c-2', 'c-2', 'c-2', 'c-2']) own.learn(own.predict(here, codes), code);
		const [first] = answer(alone, own, here, codes, { rules: [], floor: 0 });
		const habit = first?.because.find(({ cause }) => cause.kind === 'habit');
		expect(habit?.cause).toEqual({ kind: 'habit', by: 'agent', uses: 6, of: 7 });
	});

	it('name Copilot and rules where they decide', () => {
		const [copilot] = ask({ ...unknownCircumstances, predictions: [{ codeId: 'c-3', confidence: 0.91 }] });
		expect(copilot?.because.map(({ cause }) => cause)).toContainEqual({ kind: 'copilot', confidence: 0.91 });
		const [ruled] = ask(saying('my parcel'), [{ name: 'always', codeId: 'c-1', weight: 0, force: true }]);
		expect(ruled?.codeId).toBe('c-1');
		expect(ruled?.because[0]?.cause).toEqual({ kind: 'rules' });
	});

	it('are largest first, and none speaks against the code', () => {
		for (const { because } of ask(saying('the parcel is not here and i want my money')))
			expect(because.map(({ amount }) => amount)).toEqual(
				because.map(({ amount }) => Math.max(0, amount)).sort((one, other) => other - one),
			);
	});
});

describe('the answer', () => {
	it('is silent below the floor', () => {
		expect(ask(saying('hm'), [], 0.999)).toEqual([]);
		expect(ask(saying('my parcel'), [], 0.3)).not.toEqual([]);
	});

	it('is best first', () => {
		const chances = ask(saying('my parcel')).map(({ probability }) => probability);
		expect(chances).toEqual([...chances].sort((one, other) => other - one));
		expect(chances).toHaveLength(3);
	});
});
