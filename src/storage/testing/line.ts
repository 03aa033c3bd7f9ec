import type { JournalEntry } from '../../journal/journalEntry.ts';

/** A line of the journal: a call that was applied, and ended at this time, in milliseconds since 1970. */
export const line = (id: string, endedAt: number, userId = 'u'): JournalEntry => ({
	id,
	userId,
	conversationId: 'c',
	medium: 'call',
	queueId: null,
	queueName: null,
	outcome: 'applied',
	reason: null,
	code: { id: 'refund', name: 'Refund' },
	rank: 1,
	startedAt: endedAt,
	noticedAt: endedAt,
	chosenAt: endedAt,
	endedAt,
	requests: 4,
	integrityRisk: false,
	correlationId: null,
});
