import { describe, expect, it } from 'vitest';
import { json } from '../testing/fakeFetch.ts';
import { openClient } from '../testing/openClient.ts';
import { readSummaries } from './readSummaries.ts';

const target = { conversationId: 'c1', communicationId: 'leg' };

async function read(body: unknown, status = 200) {
	const { client, sent } = openClient([json(body, status)]);
	const answer = await readSummaries(client, target);
	return { answer, value: answer.kind === 'ok' ? answer.value : undefined, url: sent[0]?.url };
}

const refund = { id: 'refund', name: 'Refund', confidence: 0.91 };
const session = { id: 's1', status: 'Completed', text: 'Charged twice.', predictedWrapupCodes: [refund] };

describe('the summary of a session', () => {
	it('has the codes best first, and what it says in an order of its own', async () => {
		const { value, url } = await read({
			sessionSummaries: [
				{
					...session,
					reason: { text: 'A double charge', confidence: 0.8 },
					resolution: { text: 'Money back', outcome: 'Resolved' },
					followup: { text: ' ' },
					predictedWrapupCodes: [{ id: 'complaint', confidence: 0.2 }, refund, { name: 'without an id' }],
				},
			],
		});
		expect(url).toBe('https://api.mypurecloud.de/api/v2/conversations/c1/summaries');
		expect(value).toEqual({
			texts: ['A double charge', 'Charged twice.', 'Money back'].map((text) => ({ role: 'summary', text })),
			predictions: [
				{ codeId: 'refund', confidence: 0.91 },
				{ codeId: 'complaint', confidence: 0.2 },
			],
		});
	});

	it.each([
		['its own communication’s', [{ ...session, text: 'own', communication: { id: 'leg' } }, session], 'own'],
		['the latest that is ready', [session, { ...session, text: 'later' }, { status: 'Processing' }], 'later'],
		['as the agent edited it', [{ ...session, editedSummary: { text: 'edited' } }], 'edited'],
	])('is %s', async (_, sessionSummaries, text) => {
		expect((await read({ sessionSummaries })).value?.texts).toEqual([{ role: 'summary', text }]);
	});

	it('may be that of the whole conversation', async () => {
		expect((await read({ summary: session, sessionSummaries: [] })).value?.texts).toHaveLength(1);
	});

	it('is empty while it is in the making, and null where there is none', async () => {
		const empty = { texts: [], predictions: [] };
		expect((await read({ sessionSummaries: [{ status: 'Processing' }] })).value).toEqual(empty);
		expect((await read({ sessionSummaries: [] })).value).toBeNull();
		expect((await read({})).value).toBeNull();
	});

	it.each([
		[91, 0.91],
		[0.4, 0.4],
		[-1, 0],
		[undefined, 0],
		[250, 1],
	])('is as sure as it says: %d is %d', async (told, confidence) => {
		const predicted = { sessionSummaries: [{ ...session, predictedWrapupCodes: [{ id: 'x', confidence: told }] }] };
		expect((await read(predicted)).value?.predictions).toEqual([{ codeId: 'x', confidence }]);
	});

	it('is cut where it is endless', async () => {
		const { value } = await read({ sessionSummaries: [{ ...session, text: 'x'.repeat(9000) }] });
		expect(value?.texts[0]?.text).toHaveLength(2000);
	});

	it('fails as the platform does, and where the answer is another', async () => {
		expect((await read({ code: 'missing.permissions' }, 403)).answer).toMatchObject({ failure: { status: 403 } });
		expect((await read({ sessionSummaries: 'none' })).answer).toMatchObject({ failure: { kind: 'malformed' } });
	});
});
