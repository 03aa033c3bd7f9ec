import { describe, expect, it } from 'vitest';
import { mayApplyByItself } from './answer.ts';
import { emptyApplyRecord, mayApply, withCase } from './applyRecord.ts';
import { unknownCircumstances } from './circumstances.ts';
import { saying } from './testing/conversations.ts';

function recordOf(right: number, wrong: number, probability: number) {
	let record = emptyApplyRecord;
	for (let time = 0; time < right + wrong; time += 1) record = withCase(record, probability, time < right);
	return record;
}

describe('applying by itself', () => {
	it('needs thirty cases, however right they were', () => {
		expect(mayApply(recordOf(29, 0, 0.99), 0.99, 0.9)).toBe(false);
		expect(mayApply(recordOf(30, 0, 0.99), 0.99, 0.9)).toBe(true);
	});

	it('needs more right ones than the target asks for, by a margin against luck', () => {
		expect(mayApply(recordOf(250, 0, 0.99), 0.99, 0.99)).toBe(false);
		expect(mayApply(recordOf(270, 0, 0.99), 0.99, 0.99)).toBe(true);
		expect(mayApply(recordOf(270, 2, 0.99), 0.99, 0.99)).toBe(false);
	});

	it('is for suggestions as sure as those of the past', () => {
		const record = recordOf(300, 0, 0.99);
		expect(mayApply(record, 0.999, 0.99)).toBe(true);
		expect(mayApply(record, 0.6, 0.99)).toBe(false);
	});

	it('is never done on attributes alone', () => {
		const record = recordOf(300, 0, 0.99);
		const sure = { codeId: 'c-1', probability: 0.999, confidence: 'veryLikely', because: [] } as const;
		expect(mayApplyByItself(record, { ...unknownCircumstances, attributes: { menu: '1' } }, sure, 0.99)).toBe(false);
		expect(mayApplyByItself(record, saying('refund'), sure, 0.99)).toBe(true);
	});
});
