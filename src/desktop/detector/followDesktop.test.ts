import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { createDetector } from './createDetector.ts';
import type { DetectorHealth } from './detectorHealth.ts';
import { followDesktop } from './followDesktop.ts';
import type { PlatformWord } from './platformWord.ts';
import { a, card, nothing, tool } from './testing/openStage.ts';

const top = { tabId: 1, frameId: 0, documentId: 'top' };
const desktop = { ...nothing, generation: 'g2', packVersion: 1, shell: true } as const;

function openDesk() {
	const time = createSimulatedTime();
	const woken: string[] = [];
	const kept: DetectorHealth[] = [];
	const words: PlatformWord[] = [];
	const troubles: unknown[] = [];
	const desk = { stops: 0, fails: false };
	const follow = followDesktop({
		detector: createDetector(),
		clock: time.clock,
		wake: async (cause, cardCount, { isShown }) => {
			woken.push(`${cause} ${cardCount()} ${isShown()}`);
			if (desk.fails) throw new Error('no desk');
		},
		stopLooking: () => {
			desk.stops += 1;
		},
		words: () => words,
		onHealth: (health) => kept.push(health),
		onTrouble: (error) => troubles.push(error),
	});
	const take = (facts: object) => follow.take(top, { ...desktop, ...facts }, time.now());
	return { time, woken, kept, words, troubles, desk, follow, take };
}

describe('following the desktop', () => {
	it('wakes the desk with what it sees, and keeps the counters each time they change', async () => {
		const { take, woken, kept } = openDesk();
		await take({ cards: [card(1)], endButton: true });
		await take({ cards: [card(1)], wrapUpPanel: tool });
		expect(woken).toEqual(['began 1 false', 'ended 1 true']);
		expect(kept).toMatchObject([{ shells: 1, rosters: 1 }]);
		await take({ cards: [] });
		await take({ cards: [card(2)] });
		expect(kept).toMatchObject([
			{ shells: 1, rosters: 1 },
			{ shells: 1, rosters: 2 },
		]);
	});

	it('stops the search for an end when the conversation turns out to go on, and only then', async () => {
		const { take, desk, time } = openDesk();
		await take({ cards: [card(1)], endButton: true });
		await take({ cards: [card(1)] });
		await time.advance(100);
		expect(desk.stops).toBe(0);
		await take({ cards: [card(1)], endButton: true });
		expect(desk.stops).toBe(1);
		await take({ cards: [card(1), card(2, { selected: false })], endButton: true });
		expect(desk.stops).toBe(1);
	});

	it('is not misled by another conversation that is on', async () => {
		const { take, desk } = openDesk();
		await take({ cards: [card(1)], endButton: true });
		await take({ cards: [card(1)] });
		await take({ cards: [card(1, { selected: false }), card(2)], endButton: true });
		expect(desk.stops).toBe(0);
	});

	it('lets a grace pass without anybody having to say anything', async () => {
		const { take, follow, time } = openDesk();
		await take({ cards: [card(1)], endButton: true });
		await time.advance(20_000);
		await take({ cards: [card(1)], wrapUpPanel: tool });
		await time.advance(400);
		expect(follow.detector.sightings()).toMatchObject([{ state: { kind: 'connected' } }]);
		await time.advance(100);
		expect(follow.detector.sightings()).toMatchObject([{ state: { kind: 'wrapUp' }, by: 'page' }]);
	});

	it('takes the word of the platform as soon as the desk has it', async () => {
		const { take, follow, words } = openDesk();
		await take({ cards: [card(1)], endButton: true });
		words.push({ conversationId: a, state: 'wrapUp' });
		await take({ cards: [card(1)], wrapUpPanel: tool });
		follow.heard();
		expect(follow.detector.sightings()).toMatchObject([{ key: a, state: { kind: 'wrapUp' }, by: 'platform' }]);
		follow.leave(1);
		expect(follow.detector.sightings()).toMatchObject([{ key: a, state: { kind: 'interrupted' } }]);
	});

	it('passes on the hints of the other layers', async () => {
		const { follow, woken } = openDesk();
		await follow.hearFramework(1, { conversationId: null, state: 'ended', at: 0 });
		await follow.hearTraffic({ status: 'watching', counters: { call: { active: 0, acw: 1 } }, conversations: [] });
		expect(woken).toEqual(['ended 0 false', 'ended 0 false']);
	});

	it('lets whoever told of a change know that the look failed', async () => {
		const { take, desk } = openDesk();
		desk.fails = true;
		await expect(take({})).rejects.toThrow('no desk');
	});
});
