import { describe, expect, it } from 'vitest';
import { judgeProduct } from './judgeProduct.ts';
import { noMistakes } from './mistakes.ts';
import type { BookMoment } from './startBackground.ts';
import { truthOf } from './testing/truthOf.ts';

const truth = [...truthOf('a', { startedAt: 1000, endedAt: 9000, pressedAt: 8800 }), ...truthOf('b', null)];

const told = (conversationId: string, at: number, kind: BookMoment['kind'] = 'wrapping'): BookMoment => ({
	at,
	key: `${conversationId}/1/1`,
	conversationId,
	kind,
});
const right = [told('a', 1200), told('a', 9400, 'over')];

describe('the product is', () => {
	it('right where it tells each wrap-up and its end once', () => {
		expect(judgeProduct(truth, right)).toEqual(noMistakes);
	});

	it('charged with what it misses: a wrap-up, one told after it was over, and an end', () => {
		expect(judgeProduct(truth, [])).toEqual({ ...noMistakes, missed: 1 });
		expect(judgeProduct(truth, [told('a', 9100), told('a', 9400, 'over')])).toEqual({ ...noMistakes, missed: 1 });
		expect(judgeProduct(truth, [told('a', 1200)])).toEqual({ ...noMistakes, missed: 1 });
	});

	it('charged with what is not so: a wrap-up before its time, one that nobody owes, an end that has not come', () => {
		expect(judgeProduct(truth, [told('a', 900), told('a', 9400, 'over')])).toEqual({ ...noMistakes, false: 1 });
		expect(judgeProduct(truth, [...right, told('b', 9900)])).toEqual({ ...noMistakes, false: 1 });
		expect(judgeProduct(truth, [told('a', 1200), told('a', 5000, 'over')])).toEqual({ ...noMistakes, false: 1 });
	});

	it('charged with telling twice, and with telling of another conversation', () => {
		expect(judgeProduct(truth, [...right, told('a', 4000)])).toEqual({ ...noMistakes, duplicate: 1 });
		expect(judgeProduct(truth, [...right, told('b', 4000)])).toEqual({ ...noMistakes, wrongKey: 1 });
	});
});
