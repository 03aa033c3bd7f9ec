import { describe, expect, it } from 'vitest';
import { type LearningDesk, shown, startLearning, wrapUp } from './testing/playLearning.ts';

describe('the journal', () => {
	const lineOf = (desk: LearningDesk, id: string) =>
		[...desk.disk.journal.values()].find((line) => line.conversationId === id);

	it('knows what was offered, what spoke for the choice, and whether nothing was', async () => {
		const desk = await startLearning();
		await wrapUp(desk, 'c1', 'complaint');
		expect(lineOf(desk, 'c1')).toMatchObject({
			offered: ['refund', 'complaint'],
			source: 'notUsedYet',
			heldOut: false,
			silent: false,
		});
		await wrapUp(desk, 'c2', 'complaint');
		expect(lineOf(desk, 'c2')).toMatchObject({ offered: ['complaint', 'refund'], source: 'habitHere' });
	});

	it('knows the order that the open panel painted, whatever came later', async () => {
		const desk = await startLearning();
		await wrapUp(desk, 'c1', 'complaint');
		desk.desk.panelOpened();
		await desk.owe('c2');
		expect(shown(desk, 'c2')?.suggestions.map(({ id }) => id)).toEqual(['complaint', 'refund']);
		desk.adviser.enrich(desk.key('c2'), { predictions: [{ codeId: 'refund', confidence: 0.99 }] });
		expect(shown(desk, 'c2')?.suggestions.map(({ id }) => id)).toEqual(['refund', 'complaint']);
		await desk.choose('c2', { codeId: 'refund', notes: '' });
		await desk.time.advance(10_000);
		expect(lineOf(desk, 'c2')).toMatchObject({ offered: ['complaint', 'refund'], source: 'copilot' });
	});

	it('knows of a wrap-up that ended elsewhere what would have been offered', async () => {
		const desk = await startLearning();
		desk.platform.store(await desk.owe('c1'), { code: 'complaint', notes: '' });
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
		expect(lineOf(desk, 'c1')).toMatchObject({ rank: null, offered: ['refund', 'complaint'], source: 'notUsedYet' });
	});

	it('tells what was held out, which the panel does not show', async () => {
		const desk = await startLearning(undefined, { holdout: 50 });
		const ids = Array.from({ length: 12 }, (_, place) => `held-${place}`);
		for (const id of ids) await desk.owe(id);
		const held = ids.filter((id) => shown(desk, id)?.heldOut === true);
		expect(held.length).toBeGreaterThan(1);
		expect(held.length).toBeLessThan(12);
		const [id = ''] = held;
		expect(shown(desk, id)?.suggestions).toEqual([]);
		await desk.choose(id, { codeId: 'refund', notes: '' });
		await desk.time.advance(10_000);
		expect(lineOf(desk, id)).toMatchObject({ heldOut: true, silent: false, offered: ['refund', 'complaint'] });
	});

	it('tells where nothing was likely enough', async () => {
		const desk = await startLearning(undefined, { suggestionFloor: 0.9 });
		await wrapUp(desk, 'c1', 'refund');
		expect(lineOf(desk, 'c1')).toMatchObject({ offered: [], source: null, silent: true });
	});
});
