import { describe, expect, it } from 'vitest';
import { json, type Reply, type SentRequest } from '../testing/fakeFetch.ts';
import { openClient } from '../testing/openClient.ts';
import { createEvidenceMemory } from './createEvidenceMemory.ts';
import type { EvidencePart, EvidenceSource } from './evidence.ts';
import { type EvidenceSubject, type EvidenceTools, gatherEvidence } from './gatherEvidence.ts';

const all = new Set<EvidenceSource>(['attributes', 'messages', 'summary', 'copilot', 'prior']);
const summaries = {
	sessionSummaries: [{ text: 'Charged twice.', predictedWrapupCodes: [{ id: 'k', confidence: 0.9 }] }],
};
const messages = { entities: [{ id: 'm1', direction: 'inbound', textBody: 'Hello' }] };
const heard = {
	conversationId: 'c1',
	texts: [{ role: 'summary', text: 'Told.' }],
	predictions: [{ codeId: 'k', confidence: 0.7 }],
} as const;

const talk: EvidenceSubject = {
	conversationId: 'c1',
	communicationId: 'leg',
	medium: 'message',
	queueId: 'q1',
	clues: { attributes: { menu: 'returns' }, messages: [{ id: 'm1', at: 1, by: 'customer' }] },
};
const call: EvidenceSubject = { ...talk, medium: 'call', clues: null };

function open(replies: readonly Reply[], memory = createEvidenceMemory()) {
	const opened = openClient(replies);
	const parts: EvidencePart[] = [];
	const gather = (
		subject: EvidenceSubject,
		more: Partial<EvidenceTools> = {},
		wanted: ReadonlySet<EvidenceSource> = all,
	) =>
		gatherEvidence(opened.client, subject, wanted, {
			clock: opened.time.clock,
			memory,
			prior: (queueId) => (queueId === 'q1' ? { refund: 7 } : {}),
			onPart: (part) => parts.push(part),
			requests: 1,
			mayExplore: false,
			...more,
		});
	return {
		...opened,
		memory,
		parts,
		gather,
		sources: () => parts.map(({ source }) => source),
		asked: () => opened.sent.map(({ url }) => url.replace(/.*\/|\?.*/g, '')),
	};
}

/** Knows that Copilot is there. */
function withCopilot() {
	const memory = createEvidenceMemory();
	memory.sawCopilot(true);
	return memory;
}

/** Requests that leave side by side arrive in any order. */
const either = ({ url }: SentRequest): Promise<Response> =>
	Promise.resolve(json(url.includes('bulk') ? messages : summaries));

/** A network that answers when the request is given up. */
const never = ({ signal }: SentRequest): Promise<Error> =>
	new Promise((resolve) => {
		signal.addEventListener('abort', () => resolve(new DOMException('cut', 'AbortError')));
	});

describe('what is known of a conversation', () => {
	it('comes at once where it costs nothing', async () => {
		const { gather, parts, sent, memory } = open([]);
		memory.hear(heard);
		const gathering = gather(talk, { requests: 0 });
		expect(parts).toEqual([
			{ source: 'attributes', attributes: { menu: 'returns' } },
			{ source: 'prior', prior: { refund: 7 } },
			{ source: 'copilot', predictions: heard.predictions },
			{ source: 'summary', texts: heard.texts },
		]);
		await gathering;
		expect(sent).toEqual([]);
		expect(memory.stateOf('prior')).toBe('used');
	});

	it('is left out where it is not wanted', async () => {
		const { gather, parts, sent, memory } = open([]);
		memory.hear(heard);
		await gather(talk, { requests: 2, mayExplore: true }, new Set());
		expect([parts, sent]).toEqual([[], []]);
	});

	it('is Copilot’s word, where that is there', async () => {
		const { gather, parts, asked } = open([json(summaries)], withCopilot());
		await gather(call);
		expect(asked()).toEqual(['summaries']);
		expect(parts.slice(1)).toEqual([
			{ source: 'copilot', predictions: [{ codeId: 'k', confidence: 0.9 }] },
			{ source: 'summary', texts: [{ role: 'summary', text: 'Charged twice.' }] },
		]);
	});

	it('is what was written, in a message conversation alone', async () => {
		const { gather, asked, sources } = open([json(messages)]);
		await gather({ ...talk, medium: 'email' });
		await gather({ ...talk, clues: { attributes: {}, messages: [] } });
		expect(asked()).toEqual([]);
		await gather(talk);
		expect([asked(), sources().at(-1)]).toEqual([['bulk'], 'messages']);
	});

	it('costs as many requests as are allowed, for what is there for certain first', async () => {
		const one = open([json(messages)], withCopilot());
		await one.gather(talk);
		expect(one.asked()).toEqual(['bulk']);
		const two = open([either, either], withCopilot());
		await two.gather(talk, { requests: 2 });
		expect(two.asked().toSorted()).toEqual(['bulk', 'summaries']);
		expect(new Set(two.sources())).toEqual(all);
	});

	it('does not ask for what was told, or is being told', async () => {
		const told = open([json(messages)], withCopilot());
		told.memory.hear(heard);
		await told.gather(talk);
		expect(told.asked()).toEqual(['bulk']);
		const telling = open([json(messages)], withCopilot());
		await telling.gather(talk, { isTold: true, requests: 2 });
		expect(telling.asked()).toEqual(['bulk']);
		const once = open([either, either, either]);
		once.memory.hear({ ...heard, conversationId: 'c0' });
		await once.gather(talk);
		expect(once.asked()).toEqual(['bulk']);
		await once.gather(talk, { isTold: false, requests: 2 });
		expect(once.asked().toSorted()).toEqual(['bulk', 'bulk', 'summaries']);
	});
});

describe('a summary', () => {
	it('is asked for when Copilot had its time', async () => {
		const { gather, time, asked, sources } = open([json(messages), json(summaries)], withCopilot());
		const gathering = gather(talk, { requests: 2, headStart: 1500 });
		await time.advance(1499);
		expect(asked()).toEqual(['bulk']);
		await time.advance(1);
		await gathering;
		expect([asked(), sources().at(-1)]).toEqual([['bulk', 'summaries'], 'summary']);
	});
});

describe('whether Copilot is there', () => {
	it('is found out once, and only where that is allowed', async () => {
		const { gather, asked, memory } = open([json({ sessionSummaries: [] })]);
		await gather(call);
		expect(asked()).toEqual([]);
		await gather(call, { mayExplore: true });
		expect([asked(), memory.copilot()]).toEqual([['summaries'], 'notThere']);
		await gather(call, { mayExplore: true });
		expect(asked()).toHaveLength(1);
	});

	it('is what a request to find out is for, also in a message conversation', async () => {
		const { gather, asked } = open([either]);
		await gather(talk, { mayExplore: true });
		expect(asked()).toEqual(['summaries']);
	});

	it.each([
		['a summary in the making', json({ sessionSummaries: [{ status: 'Processing' }] }), 'there'],
		['no such thing', json({ code: 'not.found' }, 404), 'notThere'],
		['a fault', json({}, 503), 'unknown'],
		['no network', new Error('offline'), 'unknown'],
	])('is told by %s', async (_, reply, copilot) => {
		const { gather, memory, sources } = open([reply]);
		await gather(call, { mayExplore: true });
		expect([memory.copilot(), sources()]).toEqual([copilot, ['prior']]);
	});
});

describe('a source that does not answer', () => {
	it('is asked once in a session where it is forbidden, while the others go on', async () => {
		const refused = json({ code: 'missing.any.permissions' }, 403);
		const { gather, memory, asked, sources } = open([refused, json(summaries)], withCopilot());
		await gather(talk, {}, new Set<EvidenceSource>(['messages']));
		expect(memory.stateOf('messages')).toBe('forbidden');
		await gather(talk, { requests: 2 });
		expect([asked(), sources().includes('copilot')]).toEqual([['bulk', 'summaries'], true]);
	});

	it('is asked again where one conversation was somebody else’s', async () => {
		const { gather, memory } = open([json({ code: 'not.authorized' }, 403)], withCopilot());
		await gather(call);
		expect(memory.isForbidden('summaries')).toBe(false);
	});

	it('is waited for two seconds, and given up', async () => {
		const { gather, time, sent, sources } = open([never], withCopilot());
		const before = time.now();
		await time.run(gather(call));
		expect(time.now() - before).toBe(2000);
		expect(sent[0]?.signal.aborted).toBe(true);
		expect(sources()).toEqual(['prior']);
	});

	it('holds up no other', async () => {
		const hangs: Reply = (request) => (request.url.includes('bulk') ? never(request) : either(request));
		const { gather, time, sources } = open([hangs, hangs], withCopilot());
		const gathering = gather(talk, { requests: 2 });
		await time.advance(100);
		expect(sources().at(-1)).toBe('summary');
		await time.run(gathering);
	});

	it('never waits for the rate budget', async () => {
		const { gather, budget, sent, time, sources } = open([json(summaries)], withCopilot());
		budget.close(30);
		const before = time.now();
		await gather(call);
		expect([sent.length, time.now(), sources()]).toEqual([0, before, ['prior']]);
	});
});
