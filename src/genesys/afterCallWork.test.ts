import { describe, expect, it } from 'vitest';
import { requestAfterCallWork } from './afterCallWork.ts';
import { createClient } from './client.ts';
import { createFakeFetch, json } from './testing/fakeFetch.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

async function asked(reply: Response, required = true) {
	const { fetch, sent } = createFakeFetch(reply);
	const { clock } = createSimulatedTime();
	const client = createClient({ fetch, clock, address: () => 'https://api.x', token: () => Promise.resolve('t') });
	const target = { conversationId: 'c1', participantId: 'p1', communicationId: 'm1' };
	return { answer: await requestAfterCallWork(client, target, required), request: sent[0] };
}

describe('after-call work on request', () => {
	it('is asked for at the communication, with one boolean', async () => {
		const { answer, request } = await asked(json({ afterCallWorkRequired: true }));
		expect(request?.method).toBe('PATCH');
		expect(request?.url).toBe('https://api.x/api/v2/conversations/aftercallwork/c1/participants/p1/communications/m1');
		expect(JSON.parse(request?.body ?? '')).toEqual({ afterCallWorkRequired: true });
		expect(answer).toMatchObject({ kind: 'ok', value: true });
	});

	it('is what the platform made of it, not what was asked', async () => {
		const { answer } = await asked(json({ afterCallWorkRequired: false }));
		expect(answer).toMatchObject({ kind: 'ok', value: false });
	});

	it.each([true, false])('is as asked (%s) where it was accepted without a word', async (required) => {
		const { answer } = await asked(new Response(null, { status: 202 }), required);
		expect(answer).toMatchObject({ kind: 'ok', value: required });
	});

	it('may be refused', async () => {
		const { answer } = await asked(json({ status: 409, code: 'request.conflict' }, 409));
		expect(answer).toMatchObject({ kind: 'failed', failure: { kind: 'http', status: 409 } });
	});
});
