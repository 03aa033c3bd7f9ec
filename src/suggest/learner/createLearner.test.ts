import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, unknownCircumstances } from './circumstances.ts';
import { createLearner } from './createLearner.ts';
import { hashText } from './hashText.ts';
import { createMemory } from './memory.ts';
import { codes, conversation, saying } from './testing/conversations.ts';

function taught(times = 60) {
	const memory = createMemory();
	const learner = createLearner(memory, null);
	for (let place = 0; place < times; place += 1) {
		const { circumstances, codeId } = conversation(place);
		learner.learn(learner.predict(circumstances, codes), codeId);
	}
	const best = (text: string, candidates: readonly Candidate[] = codes) => {
		const { chances } = learner.predict(saying(text), candidates);
		return candidates[chances.indexOf(Math.max(...chances))]?.id;
	};
	return { memory, learner, best };
}

describe('a learner', () => {
	it('learns from a few conversations what is chosen for which words', () => {
		const { best } = taught();
		expect(best('give me back my money')).toBe('c-1');
		expect(best('a courier with a parcel')).toBe('c-2');
		expect(best('login again')).toBe('c-3');
	});

	it('reads over spelling mistakes', () => {
		expect(taught().best('the currier lost my parcl')).toBe('c-2');
	});

	it('needs no example of a code whose name is said', () => {
		const { best } = taught(0);
		expect(best('my password does not work')).toBe('c-3');
		expect(best('i want a refund')).toBe('c-1');
	});

	it('suggests a new code at once by its name, and a renamed one by its new name', () => {
		const { best } = taught();
		expect(best('something about an invoice copy', [...codes, { id: 'c-4', name: 'Invoice copy' }])).toBe('c-4');
		const renamed = codes.map((code) => (code.id === 'c-2' ? { ...code, name: 'Warranty question' } : code));
		expect(best('a warranty question', renamed)).toBe('c-2');
	});

	it('reads the description of a code as its name', () => {
		const described = codes.map((code) =>
			code.id === 'c-1' ? { ...code, description: 'cancelled subscription' } : code,
		);
		expect(taught(0).best('my subscription', described)).toBe('c-1');
	});

	it('never names a code that is gone', () => {
		const { learner } = taught();
		const { chances } = learner.predict(saying('money back'), codes.slice(1));
		expect(chances).toHaveLength(2);
	});

	it('learns a habit where nothing is said, each agent his own', () => {
		const learner = createLearner(createMemory(), null);
		const of = (agentId: string) => ({ ...unknownCircumstances, queueId: 'q', agentId });
		for (let time = 0; time < 12; time += 1) {
			learner.learn(learner.predict(of('ann'), codes), 'c-2');
			learner.learn(learner.predict(of('bob'), codes), 'c-3');
		}
		const chance = (agent: string, at: number) => learner.predict(of(agent), codes).chances[at] ?? 0;
		expect(chance('ann', 1)).toBeGreaterThan(0.6);
		expect(chance('bob', 2)).toBeGreaterThan(0.6);
	});

	it('leans on the habit of the organisation before it has its own', () => {
		const learner = createLearner(createMemory(), null);
		const { chances } = learner.predict({ ...unknownCircumstances, prior: { 'c-3': 40, 'c-1': 2 } }, codes);
		expect(chances.indexOf(Math.max(...chances))).toBe(2);
	});

	it('hears Copilot', () => {
		const learner = createLearner(createMemory(), null);
		const predictions = [{ codeId: 'c-2', confidence: 0.9 }];
		const { chances } = learner.predict({ ...unknownCircumstances, predictions }, codes);
		expect(chances[1]).toBeGreaterThan(0.6);
	});

	it('learns Japanese, which has no spaces', () => {
		const learner = createLearner(createMemory(), null);
		for (let time = 0; time < 6; time += 1) {
			learner.learn(learner.predict(saying('荷物が届きません'), codes), 'c-2');
			learner.learn(learner.predict(saying('返金してください'), codes), 'c-1');
		}
		const { chances } = learner.predict(saying('まだ荷物が来ない'), codes);
		expect(chances.indexOf(Math.max(...chances))).toBe(1);
	});

	it('is taught nothing by a code that is no candidate', () => {
		const { memory, learner } = taught(9);
		const before = new Uint8Array(memory.buffer.slice(0));
		learner.learn(learner.predict(saying('money back'), codes), 'gone');
		expect(Buffer.compare(before, new Uint8Array(memory.buffer))).toBe(0);
	});

	it('believes a corrected choice less than before it was made, and the right one more', () => {
		const { learner } = taught(12);
		const said = saying('my parcel was charged twice');
		const chances = () => learner.predict(said, codes).chances;
		learner.learn(learner.predict(said, codes), 'c-1');
		const [wrong = 0] = chances();
		learner.unlearn(learner.predict(said, codes), 'c-1');
		expect(chances()[0]).toBeLessThan(wrong);
		learner.learn(learner.predict(said, codes), 'c-2');
		expect(chances()[1]).toBeGreaterThan(0.5);
	});

	it('takes back exactly what it counted', () => {
		const { memory, learner } = taught(12);
		const counted = () =>
			[memory.seen, memory.wordCounts, memory.steady, memory.choices].map((table) => hashText(table.join()));
		const said = saying('an entirely new way to say it');
		learner.predict(said, codes);
		const before = counted();
		learner.learn(learner.predict(said, codes), 'c-3');
		expect(counted()).not.toEqual(before);
		learner.unlearn(learner.predict(said, codes), 'c-3');
		expect(counted()).toEqual(before);
	});
});

describe('whatever is said and chosen', () => {
	it('the chances sum to one, are the same when asked again, and memory does not grow', () => {
		const text = fc.array(fc.constantFrom('refund', 'late', '荷物', '4711', 'ünïcode', 'a'), { maxLength: 12 });
		const event = fc.record({ text, chosen: fc.nat(2), medium: fc.constantFrom('call', 'chat', null) });
		const memory = createMemory();
		const learner = createLearner(memory, null);
		const bytes = memory.buffer.byteLength;
		fc.assert(
			fc.property(event, fc.subarray([...codes], { minLength: 1 }), ({ text: words, chosen, medium }, candidates) => {
				const circumstances = saying(words.join(' '), { medium });
				const forecast = learner.predict(circumstances, candidates);
				const { chances } = forecast;
				expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
				for (const chance of chances) expect(chance >= 0 && chance <= 1).toBe(true);
				expect(learner.predict(circumstances, candidates).chances).toEqual(chances);
				learner.learn(forecast, codes[chosen]?.id ?? '');
				expect(memory.buffer.byteLength).toBe(bytes);
			}),
			{ numRuns: 60 },
		);
	});
});
