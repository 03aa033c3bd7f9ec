import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import { createDetector } from './createDetector.ts';
import { createLaterDesktop } from './createLaterDesktop.ts';
import { noHealth } from './detectorHealth.ts';
import { followDesktop } from './followDesktop.ts';
import type { PlatformWord } from './platformWord.ts';
import { card, nothing, tool } from './testing/openStage.ts';

const top = { tabId: 1, frameId: 0, documentId: 'top' };
const shown = { ...nothing, generation: 'g2', packVersion: 1, shell: true } as const;

function world() {
	const time = createSimulatedTime();
	const woken: string[] = [];
	const words: PlatformWord[] = [];
	const state = { loads: 0, broken: false, troubles: [] as unknown[] };
	const desktop = createLaterDesktop({
		load: async () => {
			state.loads += 1;
			if (state.broken) throw new Error('no such file');
			return followDesktop({
				detector: createDetector(),
				clock: time.clock,
				wake: async (cause) => void woken.push(cause),
				stopLooking: () => undefined,
				words: () => words,
				onTrouble: (error) => state.troubles.push(error),
			});
		},
		onTrouble: (error) => state.troubles.push(error),
	});
	const take = (facts: object) => desktop.take(top, { ...shown, ...facts }, time.now());
	return { desktop, take, woken, words, state };
}

describe('createLaterDesktop', () => {
	it('brings nothing while no page tells of a desktop, and knows what was counted before', () => {
		const { desktop, state } = world();
		desktop.restoreHealth({ ...noHealth, shells: 3, missedInARow: 5 });
		desktop.heard();
		desktop.leave(1);
		expect(desktop.desktopSeen()).toBe(false);
		expect(desktop.drift()).toBe(true);
		expect(desktop.health()).toMatchObject({ shells: 3 });
		expect(state.loads).toBe(0);
	});

	it('is brought by the first sighting, and loses none that come meanwhile', async () => {
		const { desktop, take, woken, state } = world();
		desktop.restoreHealth({ ...noHealth, shells: 3 });
		await Promise.all([take({ cards: [card(1)], endButton: true }), take({ cards: [card(1)], wrapUpPanel: tool })]);
		expect(woken).toEqual(['began', 'ended']);
		expect(desktop.desktopSeen()).toBe(true);
		expect(desktop.health()).toMatchObject({ shells: 4, rosters: 1 });
		expect(state.loads).toBe(1);
	});

	it('forgets a tab that closed behind its first sighting', async () => {
		const { desktop, take } = world();
		const taken = take({ cards: [card(1)], endButton: true });
		desktop.leave(1);
		await taken;
		await expect.poll(() => desktop.desktopSeen()).toBe(false);
	});

	it('rejects a sighting it cannot take, and takes the next', async () => {
		const { desktop, take, state } = world();
		state.broken = true;
		await expect(take({ cards: [card(1)] })).rejects.toThrow('no such file');
		state.broken = false;
		await take({ cards: [card(1)] });
		expect(desktop.desktopSeen()).toBe(true);
	});
});
