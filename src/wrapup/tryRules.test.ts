import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { failed } from '../genesys/answer.ts';
import type { Client } from '../genesys/client.ts';
import { createEvidenceMemory } from '../genesys/evidence/createEvidenceMemory.ts';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import type { JournalEntry } from '../journal/journalEntry.ts';
import { openAdviser } from '../suggest/testing/openAdviser.ts';
import { httpFailed } from './testing/platformModel.ts';
import { tryRules } from './tryRules.ts';

const line = (conversationId: string): JournalEntry => ({
	id: conversationId,
	userId: 'agent-1',
	conversationId,
	medium: 'call',
	queueId: 'billing',
	queueName: 'Billing',
	outcome: 'applied',
	reason: null,
	code: { id: 'refund', name: 'Refund' },
	rank: 1,
	startedAt: 0,
	noticedAt: 0,
	chosenAt: 0,
	endedAt: 9000,
	requests: 4,
	integrityRisk: false,
	correlationId: null,
});

/** A platform that still has the conversations whose id begins with `c`. */
function pastPlatform() {
	const asked: string[] = [];
	const answers = (path: string): unknown => {
		if (path.endsWith('/wrapupcodes'))
			return [
				{ id: 'refund', name: 'Refund' },
				{ id: 'complaint', name: 'Complaint' },
			];
		const call = { id: 'leg', state: 'disconnected', direction: 'inbound' };
		const own = { id: 'p', userId: 'agent-1', purpose: 'agent', queueId: 'billing', calls: [call] };
		const customer = { id: 'k', purpose: 'customer', attributes: { menuChoice: '2' } };
		return /^conversations\/c\d$/.test(path) ? { id: path.slice(14), participants: [customer, own] } : undefined;
	};
	const client: Client = (call) => {
		asked.push(call.path);
		const value = answers(call.path);
		if (value === undefined) return Promise.resolve(failed(httpFailed(404)));
		return Promise.resolve({ kind: 'ok', value: v.parse(call.schema, value), version: null, correlationId: null });
	};
	return { client, asked };
}

async function trial(rules: unknown, ...ids: readonly string[]) {
	const { adviser, world } = await openAdviser();
	const { client, asked } = pastPlatform();
	const evidence = { memory: createEvidenceMemory(), prior: () => ({}) };
	const { clock } = createSimulatedTime();
	const ports = { client, clock, adviser, evidence, wanted: new Set(['attributes'] as const), userId: 'agent-1' };
	return { answer: await tryRules(ports, ids.map(line), rules), asked, adviser, world };
}

const rule = { name: 'Menu', codeId: 'complaint', force: true, attributes: { menuChoice: ['2'] } };

describe('rules on trial', () => {
	it('show for each conversation what would stand first without and with them, and keep nothing', async () => {
		const { answer, asked, adviser, world } = await trial([rule, { name: 'broken' }], 'c1', 'gone', 'c2');
		expect(answer).toMatchObject({ invalid: [1], unread: 1 });
		expect(answer.tried).toEqual(
			['c1', 'c2'].map((conversationId) => ({
				conversationId,
				queueName: 'Billing',
				medium: 'call',
				at: 9000,
				chosen: { id: 'refund', name: 'Refund' },
				without: { id: 'refund', name: 'Refund' },
				with: { id: 'complaint', name: 'Complaint' },
			})),
		);
		expect(asked).toEqual([
			'conversations/c1',
			'conversations/c1/participants/p/wrapupcodes',
			'conversations/gone',
			'conversations/c2',
			'conversations/c2/participants/p/wrapupcodes',
		]);
		expect(adviser.state().learned).toBe(0);
		expect(world.writes()).toBe(0);
	});

	it('that are no list are told from rules that are wrong, and ask for nothing', async () => {
		const { answer, asked } = await trial({ rules: [rule] }, 'c1');
		expect(answer).toEqual({ invalid: null, tried: [], unread: 0 });
		expect(asked).toEqual([]);
	});
});
