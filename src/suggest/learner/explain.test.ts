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

	it('tell of the queue while the agent has chosen too little to weigh', () => {
		const shared = createMemory();
		const own = createLearner(shared, null);
		const here = (agentId: string) => ({ ...unknownCircumstances, queueId: 'q', agentId });
		for (let time = 0; time < 9; time += 1) own.learn(own.predict(here('old'), codes), 'c-2');
		own.learn(own.predict(here('new'), codes), 'c-2');
		const [first] = answer(shared, own, here('new'), codes, { rules: [], floor: 0 });
		expect(first?.because[0]?.cause).toEqual({ kind: 'habit', by: 'queue', uses: 10, of: 10 });
	});

	it('name no word that tells nothing alone, and no digits', () => {
		const fresh = createMemory();
		const own = createLearner(fresh, null);
		const said = ['would you about that please 4711 do', 'it is what they all said then', 'no, not for me, and 12'];
		for (let place = 0; place < 30; place += 1)
			own.learn(own.predict(saying(said[place % 3] ?? ''), codes), codes[place % 3]?.id ?? '');
		const [first] = answer(fresh, own, saying(said[0] ?? ''), codes, { rules: [], floor: 0 });
		expect(first?.codeId).toBe('c-1');
		expect(first?.because.map(({ cause }) => cause)).toEqual([{ kind: 'meaning' }]);
	});

	it('speak of the name only where its words were said, not where letters are alike', () => {
		const causes = (text: string) => {
			const fresh = createMemory();
			const [first] = answer(fresh, createLearner(fresh, null), saying(text), codes, { rules: [], floor: 0 });
			return [first?.codeId, ...(first?.because.map(({ cause }) => cause.kind) ?? [])];
		};
		expect(causes('it was delivered much later')).toEqual(['c-2', 'meaning']);
		expect(causes('the delivery is late')).toEqual(['c-2', 'name']);
	});

	it('say that a code is preferred only when the first guess was another and it was chosen then', () => {
		const fresh = createMemory();
		const own = createLearner(fresh, null);
		const said = saying('refund');
		const kinds = () =>
			answer(fresh, own, said, codes, { rules: [], floor: 0 }).map(({ codeId, because }) => ({
				codeId,
				preferred: because.filter(({ cause }) => cause.kind === 'correction').map(({ cause }) => cause),
			}));
		expect(kinds().flatMap(({ preferred }) => preferred)).toEqual([]);
		own.learn(own.predict(said, codes), 'c-3');
		expect(kinds()).toContainEqual({ codeId: 'c-3', preferred: [{ kind: 'correction', insteadOf: 'c-1' }] });
		expect(kinds()).toContainEqual({ codeId: 'c-1', preferred: [] });
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
