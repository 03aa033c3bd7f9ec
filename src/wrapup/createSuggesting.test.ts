import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/openDesk.ts';
import { shown, startLearning, wrapUp } from './testing/playLearning.ts';

describe('a confirmed choice', () => {
	it('is learned, and leads the next time with the reason', async () => {
		const desk = await startLearning();
		await wrapUp(desk, 'c1', 'complaint');
		await desk.owe('c2');
		expect(shown(desk, 'c2')?.suggestions[0]).toMatchObject({
			id: 'complaint',
			reason: { kind: 'habitHere', args: [1, 1] },
		});
	});

	it('is learned with the notes that were typed', async () => {
		const desk = await startLearning();
		for (const [id, codeId, notes] of [
			['c1', 'complaint', 'shouted about the queue'],
			['c2', 'refund', 'double charge'],
			['c3', 'complaint', 'shouted again'],
			['c4', 'refund', 'charge sent back'],
		] as const) {
			await desk.owe(id);
			await desk.choose(id, { codeId, notes });
			await desk.time.advance(10_000);
		}
		await desk.owe('c5');
		await desk.desk.saveDraft(desk.key('c5'), 'she shouted');
		const [best] = shown(desk, 'c5')?.suggestions ?? [];
		expect(best?.id).toBe('complaint');
		expect([best?.reason, ...(best?.more ?? [])]).toContainEqual({ kind: 'noteSays', args: ['shouted'] });
	});

	it('made on the desktop is learned as well, also after a panel put it away, and once', async () => {
		const desk = await startLearning();
		const leg = await desk.owe('c1');
		desk.platform.store(leg, { code: 'complaint', notes: '' });
		await desk.time.run(desk.desk.book.look());
		await desk.time.run(desk.desk.book.look());
		expect(desk.adviser.state()).toMatchObject({ learned: 1 });
		await desk.owe('c2');
		expect(shown(desk, 'c2')?.suggestions[0]).toMatchObject({ id: 'complaint' });
	});

	it('that somebody corrects on the desktop is unlearned', async () => {
		const desk = await startLearning();
		const leg = await desk.owe('c1');
		Object.assign(leg, { prompt: 'forcedTimeout', timeout: 60_000 });
		await desk.time.run(desk.desk.book.look());
		await desk.choose('c1', { codeId: 'refund' });
		await desk.time.advance(10_000);
		expect(desk.adviser.state().learned).toBe(1);
		leg.stored = { code: 'complaint', notes: '', endTime: new Date(desk.time.now()).toISOString() };
		leg.work = 'complete';
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
		expect(desk.adviser.state().learned).toBe(1);
		await desk.owe('c2');
		expect(shown(desk, 'c2')?.suggestions[0]).toMatchObject({ id: 'complaint', reason: { args: [1, 1] } });
	});

	it('that the agent corrects here is unlearned', async () => {
		const desk = await startLearning();
		const leg = await desk.owe('c1');
		Object.assign(leg, { prompt: 'forcedTimeout', timeout: 60_000 });
		await desk.time.run(desk.desk.book.look());
		await desk.choose('c1', { codeId: 'refund', notes: '' });
		desk.platform.followers.add(() => {
			leg.work = 'pending';
		});
		await desk.time.advance(10_000);
		const correction = { codeId: 'complaint', notes: '', seenCodeId: 'refund', rank: null };
		expect(await desk.desk.choose(desk.key('c1'), correction)).toEqual({ kind: 'done' });
		await desk.time.advance(10_000);
		expect(desk.adviser.state()).toMatchObject({ learned: 1, queues: [{ cases: 1 }] });
		await desk.owe('c2');
		expect(shown(desk, 'c2')?.suggestions[0]).toMatchObject({ id: 'complaint', reason: { args: [1, 1] } });
	});

	it('is not what was read before it was applied', async () => {
		const desk = await startLearning();
		const leg = await desk.owe('c1');
		leg.stored = { code: 'complaint', notes: '', endTime: new Date(desk.time.now() - 1000).toISOString() };
		await desk.time.run(desk.desk.book.look());
		await desk.choose('c1', { codeId: 'refund' });
		await desk.time.advance(3000);
		await desk.desk.outbox.settle('intent-1', 'replace');
		await desk.time.advance(10_000);
		leg.listed = false;
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
		await desk.owe('c2');
		expect(shown(desk, 'c2')?.suggestions[0]).toMatchObject({ id: 'refund', reason: { args: [1, 1] } });
	});

	it('is none where the time ran out, or where the code is a draft', async () => {
		const desk = await startLearning();
		desk.platform.store(await desk.owe('c1'), { code: 'ININ-WRAP-UP-TIMEOUT', notes: '' });
		const draft = await desk.owe('c2');
		desk.platform.store(draft, { code: 'complaint', notes: '', provisional: true });
		draft.work = 'complete';
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
		expect(desk.adviser.state().learned).toBe(0);
		expect(desk.world.learner.choices.size).toBe(0);
	});

	it('of a former life whose journal line was still owed is learned once', async () => {
		const first = await startLearning();
		await first.owe('c1');
		await first.choose('c1', { codeId: 'complaint' });
		await first.time.advance(10_000);
		const second = await startLearning(first.world);
		await second.owe('c2');
		expect(second.adviser.state().learned).toBe(1);
		expect(shown(second, 'c2')?.suggestions[0]).toMatchObject({ id: 'complaint', reason: { args: [1, 1] } });
	});
});

describe('the codes that the platform gives', () => {
	it('are the only ones suggested: one that is gone is gone at once, a new one is there', async () => {
		const desk = await startLearning();
		await wrapUp(desk, 'c1', 'complaint');
		desk.platform.codes.splice(1, 1, { id: 'return', name: 'Return' });
		await desk.owe('c2');
		expect(
			shown(desk, 'c2')
				?.suggestions.map(({ id }) => id)
				.sort(),
		).toEqual(['refund', 'return']);
	});
});

describe('what is known of the content', () => {
	const attributes = { menuChoice: ['billing'] };

	it('comes from the attributes that were read anyway, and is a reason', async () => {
		const desk = await startLearning();
		for (const [id, codeId, menuChoice] of [
			['a', 'complaint', 'upset'],
			['b', 'refund', 'billing'],
			['c', 'complaint', 'upset'],
			['d', 'refund', 'billing'],
			['e', 'complaint', 'upset'],
			['f', 'refund', 'billing'],
		] as const) {
			Object.assign(desk.platform.call(id), { attributes: { menuChoice } });
			desk.platform.hangUp(desk.platform.legs.get(id) ?? desk.platform.call(id));
			await desk.time.run(desk.desk.book.look());
			await desk.choose(id, { codeId, notes: '' });
			await desk.time.advance(10_000);
			await desk.desk.acknowledge(desk.key(id));
		}
		const leg = desk.platform.call('now');
		Object.assign(leg, { attributes: { menuChoice: 'upset' } });
		desk.platform.hangUp(leg);
		await desk.time.run(desk.desk.book.look());
		const [best] = shown(desk, 'now')?.suggestions ?? [];
		expect(best?.id).toBe('complaint');
		expect([best?.reason, ...(best?.more ?? [])]).toContainEqual({ kind: 'attribute', args: ['menuChoice', 'upset'] });
	});

	it('is on no disk: neither with the choice, nor in the journal, nor among the wrap-ups in sight', async () => {
		const desk = await startLearning();
		const leg = desk.platform.call('c1');
		Object.assign(leg, { attributes: { menuChoice: 'billing' } });
		desk.platform.hangUp(leg);
		await desk.time.run(desk.desk.book.look());
		await desk.choose('c1', { codeId: 'refund', notes: '' });
		const kept = JSON.stringify([[...desk.disk.intents.disk.values()], desk.desk.book.entries()]);
		await desk.time.advance(10_000);
		const after = JSON.stringify([[...desk.disk.intents.disk.values()], [...desk.disk.journal.values()]]);
		expect(after).toContain('refund');
		expect(kept + after).not.toContain('menuChoice');
	});

	it('comes late where the platform tells of it late', async () => {
		const desk = await startLearning(undefined, {
			rules: [{ name: 'Upset', codeId: 'complaint', force: true, attributes }],
		});
		const leg = await desk.owe('c1');
		expect(shown(desk, 'c1')?.suggestions[0]?.id).toBe('refund');
		Object.assign(leg, { attributes: { menuChoice: 'billing' } });
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
		expect(shown(desk, 'c1')?.suggestions[0]).toMatchObject({
			id: 'complaint',
			reason: { kind: 'rule', args: ['Upset'] },
		});
	});

	it('is asked of Copilot once a choice was confirmed, and from then on at once', async () => {
		const desk = await startLearning();
		const predicting = { sessionSummaries: [{ predictedWrapupCodes: [{ id: 'complaint', confidence: 0.91 }] }] };
		const asked = () => desk.platform.requests.filter((request) => request.endsWith('/summaries')).length;
		Object.assign(desk.platform.call('c1'), { summaries: predicting });
		desk.platform.hangUp(desk.platform.legs.get('c1') ?? desk.platform.call('c1'));
		await desk.time.run(desk.desk.book.look());
		expect(asked()).toBe(0);
		await desk.choose('c1', { codeId: 'refund', notes: '' });
		await desk.time.advance(10_000);
		expect(asked()).toBe(1);

		Object.assign(desk.platform.call('c2'), { summaries: predicting });
		desk.platform.hangUp(desk.platform.legs.get('c2') ?? desk.platform.call('c2'));
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
		expect(shown(desk, 'c2')?.suggestions[0]).toMatchObject({
			id: 'complaint',
			reason: { kind: 'copilot', args: [91] },
		});
		await desk.choose('c2', { codeId: 'complaint', notes: '' });
		await desk.time.advance(10_000);
		expect(asked()).toBe(2);
	});

	it('goes with the wrap-up', async () => {
		const desk = await startLearning();
		await desk.owe('c1');
		const texts = [{ role: 'summary', text: 'A lamp broke.' }] as const;
		desk.evidence.memory.hear({ conversationId: 'c1', texts, predictions: [] });
		await desk.choose('c1', { codeId: 'refund', notes: '' });
		await desk.time.advance(10_000);
		expect(desk.evidence.memory.heardOf('c1')).not.toBeNull();
		await desk.desk.acknowledge(desk.key('c1'));
		desk.platform.legs.clear();
		await desk.time.run(desk.desk.book.look());
		await desk.time.run(desk.desk.book.look());
		expect(desk.evidence.memory.heardOf('c1')).toBeNull();
	});

	it('is asked for no more where Copilot is not', async () => {
		const desk = await startLearning();
		for (const id of ['c1', 'c2', 'c3']) await wrapUp(desk, id, 'refund');
		expect(desk.platform.requests.filter((request) => request.endsWith('/summaries'))).toHaveLength(1);
	});

	it('comes from the socket early or late', async () => {
		const desk = await startLearning();
		await desk.owe('c1');
		const predictions = [{ codeId: 'complaint', confidence: 0.9 }];
		desk.evidence.memory.hear({ conversationId: 'c1', texts: [], predictions });
		desk.desk.hearSummary('c1');
		await desk.time.settle();
		expect(shown(desk, 'c1')?.suggestions[0]).toMatchObject({ id: 'complaint', reason: { kind: 'copilot' } });
	});
});

describe('a desk without evidence', () => {
	it('asks for nothing more, and takes what it is given', async () => {
		const { time, owe, choose, platform, confirmed, desk } = openDesk();
		await time.run(desk.start());
		await owe('c1');
		await choose('c1');
		await time.advance(10_000);
		expect(platform.requests.filter((request) => /summaries|messages/.test(request))).toEqual([]);
		expect(confirmed).toHaveLength(1);
	});
});
