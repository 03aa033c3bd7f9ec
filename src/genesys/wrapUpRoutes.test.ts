import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { deprecatedMediums, hasOwnOperations, mediumPath, mediums } from './medium.ts';
import { createFakeFetch, json } from './testing/fakeFetch.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';
import { effectiveRoute, readWrapUp, saveProvisionalWrapUp, type WrapUpTarget, writeWrapUp } from './wrapUpRoutes.ts';

const target: WrapUpTarget = { conversationId: 'c1', participantId: 'p1', communicationId: 'm1', medium: 'call' };

function network(reply: Response) {
	const { fetch, sent } = createFakeFetch(reply);
	const { clock } = createSimulatedTime();
	const client = createClient({ fetch, clock, address: () => 'https://api.x', token: () => Promise.resolve('t') });
	return { client, sent };
}

async function written(
	route: 'communication' | 'participant' | 'conversation',
	more: Partial<WrapUpTarget> = {},
	version: string | null = null,
) {
	const { client, sent } = network(new Response(null, { status: 202 }));
	const answer = await writeWrapUp(client, {
		route,
		target: { ...target, ...more },
		codeId: 'refund',
		notes: 'n',
		version,
	});
	expect(answer.kind).toBe('ok');
	const [request] = sent;
	return {
		request: `${request?.method} ${new URL(request?.url ?? '').pathname}`,
		body: JSON.parse(request?.body ?? '') as unknown,
		version: request?.headers.get('if-match'),
	};
}

describe('a write', () => {
	it.each(mediums)('of a %s goes to its communication, with the code as a plain id', async (medium) => {
		expect(await written('communication', { medium })).toEqual({
			request: `POST /api/v2/conversations/${mediumPath[medium]}/c1/participants/p1/communications/m1/wrapup`,
			body: { code: 'refund', notes: 'n' },
			version: null,
		});
	});

	it('by the participant sends the wrap-up and nothing else', async () => {
		expect(await written('participant')).toEqual({
			request: 'PATCH /api/v2/conversations/calls/c1/participants/p1',
			body: { wrapup: { code: 'refund', notes: 'n' } },
			version: null,
		});
	});

	it.each([...mediums, ...deprecatedMediums])(
		'by the participant of a %s asks an operation there is',
		async (medium) => {
			const { request } = await written('participant', { medium });
			const own = hasOwnOperations(medium) ? `${mediumPath[medium]}/` : '';
			expect(request).toBe(`PATCH /api/v2/conversations/${own}c1/participants/p1`);
		},
	);

	it('by the conversation is the one of a gateway, with its version', async () => {
		expect(await written('conversation', {}, '7')).toEqual({
			request: 'PATCH /api/v2/conversations/c1',
			body: { wrapup: { code: { id: 'refund' }, notes: 'n' } },
			version: '"7"',
		});
	});

	it('goes by the participant where no communication is known', async () => {
		expect((await written('communication', { communicationId: null })).request).toBe(
			'PATCH /api/v2/conversations/calls/c1/participants/p1',
		);
		expect(effectiveRoute('conversation', { ...target, communicationId: null })).toBe('conversation');
		expect(effectiveRoute('communication', target)).toBe('communication');
	});
});

describe('a read', () => {
	it.each([
		['m1', '/api/v2/conversations/calls/c1/participants/p1/communications/m1/wrapup'],
		[null, '/api/v2/conversations/c1/participants/p1/wrapup'],
	])('with communication %s asks %s', async (communicationId, path) => {
		const { client, sent } = network(json({ code: 'refund', notes: 'n', endTime: '2026-11-22T09:00:00Z' }));
		expect(await readWrapUp(client, { ...target, communicationId })).toMatchObject({
			value: { codeId: 'refund', name: null, notes: 'n', provisional: false, endedAt: Date.UTC(2026, 10, 22, 9) },
		});
		expect(new URL(sent[0]?.url ?? '').pathname).toBe(path);
	});

	it.each([json({}), json({ code: null }), json({ code: '' }), new Response('')])(
		'of nothing is null: %#',
		async (reply) => {
			expect(await readWrapUp(network(reply).client, target)).toMatchObject({ kind: 'ok', value: null });
		},
	);
});

describe('a draft', () => {
	it.each([
		['refund', { provisional: true, notes: 'n', code: 'refund' }],
		[null, { provisional: true, notes: 'n' }],
	])('with the code %s goes to the communication and says that it is one', async (codeId, body) => {
		const { client, sent } = network(new Response(null, { status: 202 }));
		const answer = await saveProvisionalWrapUp(client, { ...target, communicationId: 'm1' }, { codeId, notes: 'n' });
		expect(answer.kind).toBe('ok');
		expect(new URL(sent[0]?.url ?? '').pathname).toBe(
			'/api/v2/conversations/calls/c1/participants/p1/communications/m1/wrapup',
		);
		expect(JSON.parse(sent[0]?.body ?? '')).toEqual(body);
	});
});
