import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { conversationSchema, type OwnCommunication, ownCommunications } from '../../src/genesys/conversation.ts';
import { listMyCommunications } from '../../src/genesys/conversations.ts';
import { createEvidenceMemory } from '../../src/genesys/evidence/createEvidenceMemory.ts';
import { createOrgPrior } from '../../src/genesys/evidence/createOrgPrior.ts';
import type { EvidencePart, EvidenceSource } from '../../src/genesys/evidence/evidence.ts';
import { gatherEvidence } from '../../src/genesys/evidence/gatherEvidence.ts';
import { readOrgPrior } from '../../src/genesys/evidence/readOrgPrior.ts';
import { summaryEventSchema } from '../../src/genesys/evidence/summaryEvent.ts';
import { summaryView } from './rest/evidenceRoutes.ts';
import { conversationEvent } from './shapes/conversationEvent.ts';
import { summaryEvent } from './shapes/summaryShape.ts';
import { bookScene } from './testing/bookScene.ts';
import { at } from './testing/startScene.ts';
import { evidencePermissions } from './world/defaultCentre.ts';
import { personalWords } from './world/simulatedMessage.ts';
import type { Switches } from './world/switches.ts';

const all = new Set<EvidenceSource>(['attributes', 'messages', 'summary', 'copilot', 'prior']);

/** A message conversation of the first agent that has just ended, and what the product makes of its content. */
async function endedTalk(switches: Partial<Switches> = {}, permissions = evidencePermissions) {
	const scene = bookScene({ summaryDelayMs: { min: 500, max: 500 }, ...switches }, { permissions });
	const { world, time, me, queue, client } = scene;
	const code = at(queue.codes, 1).id;
	const lines = [
		{ by: 'bot', text: 'One moment, please.' },
		{ by: 'customer', text: 'My lamp is broken.' },
		{ by: 'agent', text: 'A new one goes out.' },
	] as const;
	const copilot = { text: 'Broken lamp.', predictions: [{ codeId: code, confidence: 0.91 }] };
	const offer = { agentId: me.id, queueId: queue.id, medium: 'message', attributes: { menu: 'returns' } } as const;
	const conversation = world.offer({ ...offer, lines, copilot });
	world.answer(conversation.id);
	world.hangUp(conversation.id, 'customer');
	time.advance(500);
	const listed = await listMyCommunications(client, me.id);
	const own = at(listed.kind === 'ok' ? listed.value : [], 0);
	const memory = createEvidenceMemory();
	const gather = async (subject: OwnCommunication = own) => {
		const parts: EvidencePart[] = [];
		await gatherEvidence(client, { ...subject, clues: subject.clues ?? null }, all, {
			clock: {
				now: time.now,
				sleep: (milliseconds) => new Promise((done) => time.scheduler.after(milliseconds, done)),
			},
			memory,
			prior: () => ({}),
			onPart: (part) => parts.push(part),
			requests: 2,
			mayExplore: true,
		});
		return parts;
	};
	return { ...scene, conversation, own, code, memory, gather };
}

const texts = [
	{ role: 'customer', text: 'My lamp is broken.' },
	{ role: 'agent', text: 'A new one goes out.' },
];

describe('what the product gathers on the stand-in', () => {
	it.each<Partial<Switches>>([
		{},
		{ messagesListedOn: 'everyone' },
		{ textBody: 'never' },
		{ textBody: 'always' },
		{ copilotConfidence: 'percent' },
	])('is everything that was said and chosen, with %o', async (switches) => {
		const { gather, code } = await endedTalk(switches);
		expect(await gather()).toEqual(
			expect.arrayContaining([
				{ source: 'attributes', attributes: { menu: 'returns' } },
				{ source: 'copilot', predictions: [{ codeId: code, confidence: 0.91 }] },
				{ source: 'summary', texts: [{ role: 'summary', text: 'Broken lamp.' }] },
				{ source: 'messages', texts },
			]),
		);
	});

	it('is the same where the socket told of it', async () => {
		const { gather, memory, world, conversation, me, code } = await endedTalk();
		const event = v.parse(conversationSchema, conversationEvent(conversation));
		const view = summaryView(world);
		const summary = at(conversation.summaries ?? [], 0);
		memory.hear(v.parse(summaryEventSchema, summaryEvent(conversation, summary, view)));
		expect(await gather(at(ownCommunications(event, me.id), 0))).toEqual([
			{ source: 'attributes', attributes: { menu: 'returns' } },
			{ source: 'copilot', predictions: [{ codeId: code, confidence: 0.91 }] },
			{ source: 'summary', texts: [{ role: 'summary', text: 'Broken lamp.' }] },
			{ source: 'messages', texts },
		]);
	});

	it('is what costs nothing for an agent who may read nothing else, and that is asked once', async () => {
		const { gather, memory } = await endedTalk({}, []);
		expect(await gather()).toEqual([{ source: 'attributes', attributes: { menu: 'returns' } }]);
		expect([memory.stateOf('copilot'), memory.stateOf('messages')]).toEqual(['forbidden', 'forbidden']);
	});

	it.each(['empty', 'notFound'] as const)('knows an organisation without Copilot (%s)', async (noSummary) => {
		const { memory, gather, world, conversation } = await endedTalk({ noSummary });
		delete world.conversation(conversation.id)?.summaries;
		await gather();
		expect(memory.copilot()).toBe('notThere');
	});

	it('holds nothing that names the customer before the texts are read', async () => {
		const { own, world, queue, me, client } = await endedTalk();
		const told = world.offer({ agentId: me.id, queueId: queue.id, medium: 'message' });
		world.answer(told.id);
		const listed = JSON.stringify([own, await listMyCommunications(client, me.id)]);
		expect(listed).toContain(told.id);
		expect(personalWords.filter((word) => listed.includes(word))).toEqual([]);
		expect(personalWords.filter((word) => JSON.stringify(told).includes(word))).toEqual(personalWords);
	});
});

describe('the organisation’s habit on the stand-in', () => {
	it.each(['all', 'tHandle', 'tAcw'] as const)('is counted by queue and code (%s)', async (aggregatesWithCode) => {
		const { world, client, time, me, queue } = bookScene(
			{ aggregatesWithCode, scopeEnforcement: false },
			{ permissions: evidencePermissions },
		);
		const [first, second] = [at(queue.codes, 0).id, at(queue.codes, 1).id];
		const day = 24 * 60 * 60_000;
		const row = { queueId: queue.id, userId: me.id, medium: 'call', acwMs: 1, handleMs: 2 } as const;
		world.addHistory([
			{ ...row, at: time.now() - day, code: first, count: 5 },
			{ ...row, at: time.now() - 2 * day, code: second, count: 2 },
			{ ...row, at: time.now() - 3 * day, code: 'ININ-WRAP-UP-TIMEOUT', count: 99 },
			{ ...row, at: time.now() - 30 * day, code: first, count: 1000 },
		]);
		const prior = createOrgPrior({
			ask: readOrgPrior,
			clock: { now: time.now, sleep: () => Promise.resolve() },
			kept: { read: () => Promise.resolve(null), write: () => Promise.resolve() },
			onTrouble: (error) => {
				throw error;
			},
		});
		await prior.refresh(client, 'me');
		expect(prior.of(queue.id)).toEqual({ [first]: 5, [second]: 2 });
	});

	it('is nothing to a client without the scope, or an agent without the right', async () => {
		for (const [scopeEnforcement, permissions] of [
			[true, evidencePermissions],
			[false, []],
		] as const) {
			const { client, time } = bookScene({ scopeEnforcement }, { permissions });
			const prior = createOrgPrior({
				ask: readOrgPrior,
				clock: { now: time.now, sleep: () => Promise.resolve() },
				kept: { read: () => Promise.resolve(null), write: () => Promise.resolve() },
				onTrouble: (error) => {
					throw error;
				},
			});
			await prior.refresh(client, 'me');
			expect(prior.state()).toBe('forbidden');
		}
	});
});
