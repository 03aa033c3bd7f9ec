import type { JournalEntry } from './journalEntry.ts';
import { lineOrigin } from './lineOrigin.ts';
import { timeWithOffset } from './timeWithOffset.ts';

/** The id under which the platform knows the last request that sent the code. */
function sentAs({ steps = [] }: JournalEntry): string | null {
	return steps.findLast(({ kind }) => kind === 'write')?.answer?.correlationId ?? null;
}

/** A line as it is saved in a file: flat, times in the agent's time zone with their offset. */
export function exportedLine(line: JournalEntry) {
	const time = (at: number | null | undefined) => (at == null ? null : timeWithOffset(at));
	return {
		endedAt: timeWithOffset(line.endedAt),
		startedAt: timeWithOffset(line.startedAt),
		noticedAt: timeWithOffset(line.noticedAt),
		shownAt: time(line.shownAt),
		chosenAt: time(line.chosenAt),
		/** From the start of after-call work to the end. */
		seconds: Math.round(line.endedAt - line.startedAt) / 1000,
		conversationId: line.conversationId,
		medium: line.medium,
		queueId: line.queueId,
		queueName: line.queueName,
		codeId: line.code?.id ?? null,
		codeName: line.code?.name ?? null,
		outcome: line.outcome,
		reason: line.reason,
		origin: lineOrigin(line),
		rank: line.rank,
		requests: line.requests,
		integrityRisk: line.integrityRisk,
		/** Of the refusal, or else of the last request that sent the code. */
		correlationId: line.correlationId ?? sentAs(line),
	};
}

/** See {@link exportedLine}. */
export type ExportedLine = ReturnType<typeof exportedLine>;
/** The names of its parts, in the order of the columns. */
export const exportedColumns = [
	'endedAt',
	'startedAt',
	'noticedAt',
	'shownAt',
	'chosenAt',
	'seconds',
	'conversationId',
	'medium',
	'queueId',
	'queueName',
	'codeId',
	'codeName',
	'outcome',
	'reason',
	'origin',
	'rank',
	'requests',
	'integrityRisk',
	'correlationId',
] as const satisfies readonly (keyof ExportedLine)[];
