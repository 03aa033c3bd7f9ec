import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import type { Outcome } from '../../../../src/wrapup/outcome.ts';
import type { WorldChange } from '../../../genesys/world/worldChange.ts';
import type { Choice, IntentTrace } from '../../stage/createLedger.ts';
import type { NetworkLine } from '../../stage/networkLine.ts';
import type { Evidence } from '../evidence.ts';

const id = '00000000-0000-4000-8000-000000000001';

/** The one conversation, participant's communication and codes of the sample. */
export const sample = {
	id,
	conversationId: 'c1',
	communicationId: 'm1',
	userId: 'ada',
	code: 'refund',
	notes: 'remark 1',
};

/** A line of the ground truth about the sample. */
export function change(at: number, kind: WorldChange['kind'], detail: WorldChange['detail'] = {}): WorldChange {
	return { at, conversationId: sample.conversationId, version: 1, kind, detail };
}

/** The platform stores a final wrap-up. */
export function stores(at: number, by: string, code = sample.code, notes = sample.notes): WorldChange {
	return change(at, 'wrapupStored', { code, notes, by, communication: sample.communicationId });
}

/** A request that went well. */
export function request(leftAt: number, method: string, path: string, body = ''): NetworkLine {
	const line = { method, path, body, userId: sample.userId, ifMatch: null, status: method === 'GET' ? 200 : 202 };
	return { ...line, leftAt, returnedAt: leftAt + 50 };
}

/** The agent's click. */
export function aChoice(more: Partial<Choice> = {}): Choice {
	const { conversationId, communicationId, userId, code: codeId, notes } = sample;
	const meant = { id, userId, conversationId, communicationId, codeId, notes };
	return { ...meant, at: 10_000, known: new Set(), answer: 'done', ...more };
}

/** The intent of that click, with its end. */
export function anIntent(outcome: Outcome = { kind: 'applied' }, more: Partial<IntentTrace> = {}): IntentTrace {
	const { conversationId, communicationId, userId, code: codeId, notes } = sample;
	const meant = { id, userId, conversationId, communicationId, codeId, notes };
	return { ...meant, storedAt: 10_010, asked: [], ends: [{ outcome, at: 13_000 }], ...more };
}

/** The journal line of that intent. */
export function aLine(outcome: JournalEntry['outcome'] = 'applied', more: Partial<JournalEntry> = {}) {
	const entry: JournalEntry = {
		id,
		userId: sample.userId,
		conversationId: sample.conversationId,
		medium: 'call',
		queueId: null,
		queueName: null,
		outcome,
		reason: null,
		code: { id: sample.code, name: 'Refund' },
		rank: null,
		startedAt: 5000,
		noticedAt: 5100,
		chosenAt: 10_000,
		endedAt: 13_000,
		requests: 4,
		integrityRisk: false,
		correlationId: null,
		...more,
	};
	return { entry, at: 13_010 };
}

const path = '/api/v2/conversations/calls/c1/participants/p1/communications/m1/wrapup';

/** The write of the sample. */
export const write = (leftAt: number) =>
	request(leftAt, 'POST', path, JSON.stringify({ code: sample.code, notes: sample.notes }));

/** The fresh read before it. */
export const read = (leftAt: number) => request(leftAt, 'GET', '/api/v2/conversations');

/** A wrap-up that went as it should: chosen, read, written once, confirmed, in the journal, and nothing left behind. */
export function evidenceOfOne(more: Partial<Evidence> = {}): Evidence {
	return {
		dialect: 'platform',
		truth: [
			change(0, 'offered'),
			change(5000, 'afterCallWorkStarted'),
			stores(12_400, 'afterword'),
			change(12_400, 'afterCallWorkEnded', { state: 'complete', by: 'afterword' }),
		],
		network: [read(12_100), write(12_200)],
		choices: [aChoice()],
		intents: [anIntent()],
		journal: [aLine()],
		residue: '[]',
		rateBudget: 240,
		obstacles: [],
		stateLag: 0,
		timeLimits: new Map(),
		faulty: false,
		...more,
	};
}
