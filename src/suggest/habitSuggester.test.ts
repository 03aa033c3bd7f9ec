import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHabitSuggester } from './habitSuggester.ts';
import type { PastChoice } from './suggester.ts';

const here = { queueId: 'billing', medium: 'call' };
const elsewhere = { queueId: 'sales', medium: 'call' };
let clock = 0;
const chose = (codeId: string, times = 1, place = here): PastChoice[] =>
	Array.from({ length: times }, () => {
		clock += 1;
		return { ...place, codeId, at: clock };
	});
const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ids = (past: readonly PastChoice[], candidates = codes) =>
	createHabitSuggester(past)
		.suggest(here, candidates)
		.map(({ codeId }) => codeId);

describe('suggestions by habit', () => {
	it('put the more frequent code first, and the rest in the order of the platform', () => {
		expect(ids([...chose('d', 2), ...chose('f', 5)])).toEqual(['f', 'd', 'a', 'b', 'c']);
	});

	it('weigh later choices more', () => {
		expect(ids([...chose('a', 30), ...chose('b', 28)])[0]).toBe('b');
	});

	it('count this queue and medium before all others', () => {
		expect(ids([...chose('a', 30, elsewhere), ...chose('b', 3)]).slice(0, 2)).toEqual(['b', 'a']);
		expect(ids([...chose('a', 30, { queueId: 'billing', medium: 'email' }), ...chose('b', 3)])[0]).toBe('b');
	});

	it('count in their reason what can no longer be chosen too', () => {
		const [first] = createHabitSuggester([...chose('gone', 2), ...chose('a', 1)]).suggest(here, ['a', 'b']);
		expect(first?.reason).toEqual({ kind: 'habitHere', args: [1, 3] });
	});

	it('hold no code that is not valid here', () => {
		expect(ids(chose('gone', 50), ['a', 'b'])).toEqual(['a', 'b']);
		expect(createHabitSuggester(chose('gone', 50)).suggest(here, [])).toEqual([]);
	});

	it('say why', () => {
		const suggester = createHabitSuggester([...chose('a', 9), ...chose('b', 3), ...chose('c', 4, elsewhere)]);
		const reasons = Object.fromEntries(
			suggester.suggest(here, ['a', 'b', 'c', 'd']).map(({ codeId, reason }) => [codeId, reason]),
		);
		expect(reasons).toEqual({
			a: { kind: 'habitHere', args: [7, 10] },
			b: { kind: 'habitHere', args: [3, 10] },
			c: { kind: 'habitAnywhere', args: [4, 10] },
			d: { kind: 'notUsedYet', args: [] },
		});
		expect(suggester.suggest(here, ['z'])).toMatchObject([{ reason: { kind: 'onlyCode' }, confidence: 'veryLikely' }]);
	});

	it('are surer the more the habit shows, and unranked without one', () => {
		const confidence = (past: readonly PastChoice[]) =>
			createHabitSuggester(past).suggest(here, ['a', 'b'])[0]?.confidence;
		expect(confidence([])).toBe('unranked');
		expect(confidence(chose('a', 1))).toBe('maybe');
		expect(confidence(chose('a', 20))).toBe('veryLikely');
		expect(confidence([...chose('a', 10), ...chose('b', 10)])).toBe('likely');
	});

	it('learn', () => {
		const suggester = createHabitSuggester([]);
		for (const choice of chose('c', 3)) suggester.learn(choice);
		expect(suggester.suggest(here, codes)[0]?.codeId).toBe('c');
	});

	it('leave the past they were given as it is', () => {
		const past = chose('a', 2);
		createHabitSuggester(past).learn({ ...here, codeId: 'b', at: 1 });
		expect(past).toHaveLength(2);
	});
});

describe('whatever the past', () => {
	const aChoice = fc.record({
		codeId: fc.constantFrom(...codes, 'gone'),
		queueId: fc.constantFrom('billing', 'sales', null),
		medium: fc.constantFrom('call', 'email'),
		at: fc.nat(),
	});

	it('at most five candidates come, each once, best first, and always the same', () => {
		fc.assert(
			fc.property(fc.array(aChoice, { maxLength: 60 }), fc.subarray(codes), (past, candidates) => {
				const suggested = createHabitSuggester(past).suggest(here, candidates);
				const named = suggested.map(({ codeId }) => codeId);
				expect(named.length).toBe(Math.min(5, candidates.length));
				expect(new Set(named).size).toBe(named.length);
				for (const codeId of named) expect(candidates).toContain(codeId);
				const chances = suggested.map(({ probability }) => probability);
				expect(chances).toEqual([...chances].sort((one, other) => other - one));
				for (const chance of chances) expect(chance >= 0 && chance <= 1).toBe(true);
				expect(createHabitSuggester(past).suggest(here, candidates)).toEqual(suggested);
			}),
		);
	});
});
