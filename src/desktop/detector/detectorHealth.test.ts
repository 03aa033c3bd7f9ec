import { describe, expect, it } from 'vitest';
import { createDetector } from './createDetector.ts';
import { a, card, openStage, type Stage, tool } from './testing/openStage.ts';

const idOf = (call: number) => `${String(call).repeat(8)}-0000-4000-8000-000000000000`;

/** A wrap-up that the platform tells of, for so long, while the page shows what `show` makes it. */
function wrapUp(stage: Stage, call: number, { lasts = 8000, show = () => undefined as unknown } = {}): void {
	stage.says({ [idOf(call)]: 'connected' });
	stage.wait(60_000);
	stage.says({ [idOf(call)]: 'wrapUp' });
	show();
	stage.wait(lasts);
	stage.says({ [idOf(call)]: 'done' });
	stage.says({});
}

function misses(stage: Stage, calls: number, first = 1): void {
	for (let call = 0; call < calls; call += 1) wrapUp(stage, first + call);
}

describe('the health of the detector', () => {
	it('counts desktops, rosters and what matched', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ cards: [card(1)], packVersion: 3 });
		stage.show({ generation: 'none', shell: false, cards: [] });
		expect(stage.detector.health()).toMatchObject({ shells: 1, rosters: 1, generation: 'g2', packVersion: 3 });
	});

	it('says drift after five wrap-ups in a row that the page did not show', () => {
		const stage = openStage();
		stage.settle();
		misses(stage, 4);
		expect(stage.detector.drift()).toBe(false);
		misses(stage, 1, 5);
		expect(stage.detector.drift()).toBe(true);
		expect(stage.detector.health()).toMatchObject({ wrapUps: 5, matched: 0, missedInARow: 5 });
	});

	it.each<[string, (stage: Stage) => void]>([
		['the tool', (stage) => stage.show({ wrapUpPanel: tool }, { frame: 4 })],
		[
			'the end of the conversation',
			(stage) => {
				stage.show({ endButton: true });
				stage.show({ endButton: false });
			},
		],
	])('ends the drift with the first that it shows: %s', (_, show) => {
		const stage = openStage();
		stage.settle();
		misses(stage, 6);
		wrapUp(stage, 7, { show: () => show(stage) });
		expect(stage.detector.drift()).toBe(false);
		expect(stage.detector.health()).toMatchObject({ wrapUps: 7, matched: 1, missedInARow: 0 });
	});

	it('takes the word of a page that is a little ahead of the platform', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ wrapUpPanel: tool });
		stage.show({ wrapUpPanel: null });
		stage.wait(5000);
		wrapUp(stage, 1, { lasts: 100 });
		expect(stage.detector.health()).toMatchObject({ wrapUps: 0 });
		stage.show({ endButton: true });
		stage.says({ [a]: 'connected' });
		stage.show({ endButton: false });
		stage.wait(1000);
		stage.says({ [a]: 'wrapUp' });
		expect(stage.detector.health()).toMatchObject({ wrapUps: 1, matched: 1 });
	});

	it.each<[string, (stage: Stage) => void]>([
		['no desktop is open', () => undefined],
		[
			'it was closed',
			(stage) => {
				stage.show({});
				stage.detector.leave(1, stage.now());
			},
		],
		['only the embedded client is open', (stage) => void stage.show({ generation: 'embedded', shell: false })],
		['only a window of its own is open', (stage) => void stage.show({ popOutId: a, shell: true })],
		['its session is used elsewhere', (stage) => void stage.show({ sessionInvalid: true })],
	])('is not judged where the page could not show it: %s', (_, open) => {
		const stage = openStage();
		open(stage);
		stage.wait(20_000);
		misses(stage, 6);
		expect(stage.detector.health()).toMatchObject({ wrapUps: 0, missedInARow: 0 });
	});

	it('does not judge a wrap-up that was over before a page could draw it', () => {
		const stage = openStage();
		stage.settle();
		for (let call = 1; call < 8; call += 1) wrapUp(stage, call, { lasts: 500 });
		expect(stage.detector.health().wrapUps).toBe(0);
	});

	it('does not judge a wrap-up of which nobody tells any more, as after a sign-out', () => {
		const stage = openStage();
		stage.settle();
		stage.says({ [a]: 'wrapUp' });
		stage.wait(20_000);
		stage.says({});
		stage.show({ wrapUpPanel: tool });
		expect(stage.detector.health()).toMatchObject({ wrapUps: 0, matched: 0 });
	});

	it('goes on from a former life', () => {
		const first = openStage();
		first.settle();
		misses(first, 3);
		const second = openStage(createDetector());
		second.detector.restoreHealth(first.detector.health());
		second.settle();
		misses(second, 2, 4);
		expect(second.detector.drift()).toBe(true);
	});
});
