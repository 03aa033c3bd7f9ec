import { expect, test } from '@playwright/test';
import { noHealth } from '../../src/desktop/detector/detectorHealth.ts';
import type { DesktopSwitches } from '../desktop/desktopSwitches.ts';
import { generationHooks, shellHooks } from '../desktop/generationHooks.ts';
import { hooksIn } from '../desktop/hook.ts';
import { builtExtension } from '../harness/builtExtension.ts';
import { everyNth, sampled } from '../support/sampling.ts';
import { type RecordedPlay, recordPlay } from './recordPlay.ts';
import { replayPlay } from './replayPlay.ts';
import { contentScript } from './rig/contentProgram.ts';
import { judgeProduct } from './rig/judgeProduct.ts';
import { judgeSightings } from './rig/judgeSightings.ts';
import { countMistakes, noMistakes } from './rig/mistakes.ts';
import { openRigBrowser, openSeats } from './rig/rigSeat.ts';

const hooks = hooksIn([...generationHooks.g2, ...shellHooks]);

/** The desktops to play on: as it is, without each of its hooks (in the short run of every tenth), and one that nobody can know. */
const desktops = new Map<string, Partial<DesktopSwitches>>([
	['with all its hooks', {}],
	...sampled(hooks, everyNth(10)).map((hook) => [`without ${hook}`, { withoutHook: hook }] as const),
	['of another kind altogether', { generation: 'g2-drift', withoutHook: '[role]' }],
]);

/** How many desktops play side by side. */
const seatCount = 4;

/** Four wrap-ups in a row that the page did not show: one more tells of a drift. */
const almostDrift = { ...noHealth, wrapUps: 4, missedInARow: 4 };

/** Plays S1 once on each of the desktops. */
async function playAll(): Promise<ReadonlyMap<string, RecordedPlay>> {
	const script = contentScript(builtExtension('chrome'));
	const seats = await openSeats(seatCount);
	const browser = await openRigBrowser(seats);
	const waiting = [...desktops];
	const plays = new Map<string, RecordedPlay>();
	const playAt = async (seat: (typeof seats)[number]): Promise<void> => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const [name, switches] = next;
			plays.set(name, await recordPlay({ browser, script, seat }, switches));
		}
	};
	try {
		await Promise.all(seats.map(playAt));
	} finally {
		await browser.close();
	}
	return plays;
}

/**
 * What the page alone makes of a play. `right`: the wrap-up and how it ended, or nothing of its end. `drift`: it was wrong,
 * and the extension says so, by the fifth in a row that it missed or by what the platform took back. `silent`: it was wrong,
 * and nobody is told.
 */
function readingOf(play: RecordedPlay): 'right' | 'drift' | 'silent' {
	const alone = replayPlay(play, false, noHealth);
	const isEndWrong = alone.sightings.some(({ state }) => state === 'skipped' || state === 'timedOut');
	if (countMistakes(judgeSightings(alone.truth, alone.sightings).mistakes) === 0 && !isEndWrong) return 'right';
	const { drift, health } = replayPlay(play, true, almostDrift);
	return drift || health.disagreements > 0 ? 'drift' : 'silent';
}

test('without any single hook of the desktop, what the page tells is right or is told as a drift', async () => {
	test.setTimeout(240_000);
	const plays = await playAll();
	expect([...plays.keys()].toSorted()).toEqual([...desktops.keys()].toSorted());
	const readings = new Map([...plays].map(([name, play]) => [name, readingOf(play)]));
	expect(readings.get('with all its hooks')).toBe('right');
	expect(readings.get('of another kind altogether')).toBe('drift');
	for (const [name, play] of plays) {
		await test.step(`${name}: ${readings.get(name)}`, () => {
			expect.soft(readings.get(name), `the page alone, ${name}`).not.toBe('silent');
			expect.soft(judgeProduct(play.truth, play.product), `page and platform, ${name}`).toEqual(noMistakes);
			expect.soft(play.troubles, `the play ${name}`).toEqual([]);
		});
	}
});
