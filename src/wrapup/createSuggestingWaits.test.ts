import { describe, expect, it } from 'vitest';
import { createLearningWorld } from './testing/openLearningDesk.ts';
import { shown, startLearning } from './testing/playLearning.ts';

describe('what is read of a conversation’s content', () => {
	it('is waited for a moment, and no longer', async () => {
		const world = createLearningWorld();
		const summaries = { sessionSummaries: [{ predictedWrapupCodes: [{ id: 'complaint', confidence: 0.91 }] }] };
		const { client } = world.platform;
		let slowness = 0;
		const slow: typeof client = async (call) => {
			if (call.path.endsWith('/summaries')) await world.time.clock.sleep(slowness);
			return await client(call);
		};
		const desk = await startLearning({ ...world, platform: { ...world.platform, client: slow } });
		desk.evidence.memory.sawCopilot(true);
		for (const [id, milliseconds, kinds] of [
			['quick', 100, ['none', 'copilot', 'copilot']],
			['late', 900, ['none', 'notUsedYet', 'copilot']],
		] as const) {
			slowness = milliseconds;
			const leg = Object.assign(desk.platform.call(id), { summaries });
			desk.platform.hangUp(leg);
			const looking = desk.desk.book.look();
			await desk.time.settle();
			await looking;
			const kind = () => shown(desk, id)?.suggestions[0]?.reason.kind ?? 'none';
			const seen: string[] = [kind()];
			// Codes that were there first would have suggestions come above them, under the agent's pointer.
			expect(shown(desk, id)?.codes.kind).toBe('loading');
			await desk.time.advance(260);
			seen.push(kind());
			expect(shown(desk, id)?.codes.kind).toBe('ready');
			await desk.time.advance(1000);
			expect([...seen, kind()]).toEqual(kinds);
		}
	});

	it('takes no codes out of sight that the agent has before the end', async () => {
		const world = createLearningWorld();
		const { client } = world.platform;
		const slow: typeof client = async (call) => {
			if (call.path.endsWith('/summaries')) await world.time.clock.sleep(900);
			return await client(call);
		};
		const desk = await startLearning({ ...world, platform: { ...world.platform, client: slow } });
		desk.evidence.memory.sawCopilot(true);
		const leg = Object.assign(desk.platform.call('c1'), { summaries: { sessionSummaries: [] } });
		await desk.time.run(desk.desk.book.look());
		await desk.time.run(desk.desk.readCodes(desk.key('c1')));
		expect(desk.desk.talking()[0]?.codes.kind).toBe('ready');
		desk.platform.hangUp(leg);
		const looking = desk.desk.book.look();
		await desk.time.settle();
		await looking;
		expect(shown(desk, 'c1')?.codes.kind).toBe('ready');
	});
});
