import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { summaryEventSchema } from './summaryEvent.ts';

describe('an event of a summary', () => {
	it('spells its codes in its own way, and means the same', () => {
		const heard = v.parse(summaryEventSchema, {
			conversationId: 'c1',
			queueId: 'q1',
			communicationIds: ['leg'],
			mediaType: 'CALL',
			headline: { text: 'Double charge', score: 0.7 },
			summary: { text: 'Charged twice.', score: 0.8 },
			followupActions: [{ text: 'Call back on Monday' }],
			wrapUpCodes: [
				{ wrapUpCodeId: 'complaint', score: 12 },
				{ wrapUpCodeId: 'refund', name: 'Refund', score: 0.91 },
				{ name: 'without an id', score: 1 },
			],
		});
		expect(heard).toEqual({
			conversationId: 'c1',
			texts: ['Double charge', 'Charged twice.', 'Call back on Monday'].map((text) => ({ role: 'summary', text })),
			predictions: [
				{ codeId: 'refund', confidence: 0.91 },
				{ codeId: 'complaint', confidence: 0.12 },
			],
		});
	});

	it('of a failure has nothing in it', () => {
		const failed = { conversationId: 'c1', errorType: 'CONVERSATION_TOO_SHORT', summary: null };
		expect(v.parse(summaryEventSchema, failed)).toEqual({ conversationId: 'c1', texts: [], predictions: [] });
	});

	it('without its conversation is none', () => {
		expect(v.safeParse(summaryEventSchema, { summary: { text: 'x' } }).success).toBe(false);
	});
});
