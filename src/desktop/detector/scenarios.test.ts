import { describe, expect, it } from 'vitest';
import { a, b, c, card, openStage, tool } from './testing/openStage.ts';
import { callOn, frame, hangUp, wrapping } from './testing/playCall.ts';

describe('S1: an inbound call, chosen and done', () => {
	it('is followed to its end by the page alone', () => {
		const stage = openStage();
		callOn(stage);
		expect(stage.states()).toEqual(['connected']);
		hangUp(stage);
		stage.wait(300);
		expect(stage.states()).toEqual(['endedPending']);
		stage.show({ wrapUpPanel: tool }, frame);
		expect(stage.states()).toEqual(['wrapUp']);
		stage.wait(7000);
		stage.show({ wrapUpPanel: { ...tool, codeSelected: true, applyEnabled: true } }, frame);
		expect(stage.states()).toEqual(['wrapUpCoded']);
		stage.wait(5000);
		stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 1 } }, frame);
		stage.wait(300);
		stage.show({ wrapUpPanel: null }, frame);
		stage.show({ cards: [] });
		stage.wait(500);
		expect(stage.states()).toEqual(['done']);
		expect(stage.heard()).toEqual(['ended', 'wrapUpShown', 'finishing', 'finished', 'finished']);
	});

	it('is known as soon as the platform says so, without any grace', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		expect(stage.stateOf(a)).toBe('connected');
		hangUp(stage);
		stage.says({ [a]: 'wrapUp' });
		expect(stage.stateOf(a)).toBe('wrapUp');
		stage.says({ [a]: 'done' });
		expect(stage.stateOf(a)).toBe('done');
		expect(stage.states()).toHaveLength(1);
	});
});

describe('S2: a time that runs out', () => {
	it('with a code is done, without a press', () => {
		const stage = wrapping();
		stage.show({ wrapUpPanel: { ...tool, codeSelected: true, clock: 'down', atZero: true } }, frame);
		stage.show({ wrapUpPanel: null }, frame);
		stage.wait(500);
		expect(stage.states()).toEqual(['done']);
		expect(stage.heard()).toEqual(['finished']);
	});

	it('without one is timed out', () => {
		const stage = wrapping();
		stage.show({ wrapUpPanel: { ...tool, clock: 'down', atZero: true } }, frame);
		stage.show({ wrapUpPanel: null, cards: [] }, frame);
		stage.show({ cards: [] });
		stage.wait(2000);
		expect(stage.states()).toEqual(['timedOut']);
	});
});

it('S3: a press that only saves ends nothing while the tool stays', () => {
	const stage = wrapping();
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 1 } }, frame);
	stage.wait(20_000);
	expect(stage.states()).toEqual(['wrapUpCoded']);
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 1, atZero: true } }, frame);
	stage.show({ wrapUpPanel: null }, frame);
	stage.wait(500);
	expect(stage.states()).toEqual(['done']);
});

it('S4: optional after-call work that is ignored for the next call is skipped', () => {
	const stage = wrapping();
	stage.show({ cards: [card(1), card(2, { selected: false })] });
	stage.wait(4000);
	stage.show({ cards: [card(2)], endButton: true });
	stage.show({ wrapUpPanel: null }, frame);
	stage.wait(2000);
	expect(stage.states().sort()).toEqual(['connected', 'skipped']);
});

describe('a call that owes nothing', () => {
	it.each(['S5a', 'S18'])('%s ends with its card, and is no wrap-up', () => {
		const stage = openStage();
		callOn(stage);
		stage.show({ cards: [], endButton: false });
		stage.wait(5000);
		expect(stage.states()).toEqual([]);
		expect(stage.heard()).toEqual(['ended']);
	});
});

it('S6: a call that rings and goes is no wrap-up', () => {
	const stage = openStage();
	stage.settle();
	stage.show({ cards: [card(1, { selected: false })] });
	stage.wait(9000);
	expect(stage.states()).toEqual(['alerting']);
	stage.show({ cards: [] });
	stage.wait(5000);
	expect(stage.states()).toEqual([]);
});

it.each(['S7', 'S8', 'S9'])('%s: the end of the own part counts, whoever goes on and whatever medium it is', () => {
	const stage = openStage();
	callOn(stage, (word) => stage.says({ [a]: word }));
	stage.show({ endButton: false });
	stage.show({ wrapUpPanel: tool }, frame);
	stage.says({ [a]: 'wrapUp' });
	expect(stage.stateOf(a)).toBe('wrapUp');
});

it('S10: a tool that is opened, used and closed during the call is no wrap-up', () => {
	const stage = openStage();
	callOn(stage);
	stage.show({ wrapUpPanel: tool }, frame);
	stage.wait(2000);
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true } }, frame);
	stage.wait(2000);
	stage.show({ wrapUpPanel: null }, frame);
	stage.wait(8000);
	expect(stage.states()).toEqual(['connected']);
	expect(stage.heard()).toEqual([]);
	hangUp(stage);
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true } }, frame);
	stage.wait(500);
	expect(stage.states()).toEqual(['wrapUpCoded']);
});

it('S11: three at once are kept apart, whichever is selected', () => {
	const stage = openStage();
	const rest = { selected: false };
	callOn(stage, (word) => stage.says({ [a]: word }));
	stage.show({ cards: [card(1), card(2, rest)] });
	stage.says({ [a]: 'connected', [b]: 'ringing' });
	stage.wait(2000);
	stage.show({ cards: [card(1, rest), card(2)] });
	stage.says({ [a]: 'connected', [b]: 'connected' });
	stage.wait(5000);
	expect(stage.heard().filter((cause) => cause !== 'appeared' && cause !== 'began')).toEqual([]);
	stage.says({ [a]: 'wrapUp', [b]: 'connected' });
	stage.show({ cards: [card(1, rest), card(2), card(3, rest)] });
	stage.says({ [a]: 'wrapUp', [b]: 'connected', [c]: 'ringing' });
	expect([a, b, c].map(stage.stateOf)).toEqual(['wrapUp', 'connected', 'alerting']);
	stage.heard();
	for (const round of [1, 2, 3]) {
		stage.show({ cards: [card(1), card(2, rest), card(3, rest)], endButton: false });
		stage.show({ wrapUpPanel: { ...tool, codeSelected: round > 1 } }, frame);
		stage.wait(2000);
		stage.show({ cards: [card(1, rest), card(2), card(3, rest)], endButton: true });
		stage.wait(100);
		stage.show({ wrapUpPanel: null }, frame);
		stage.wait(2000);
		stage.show({ wrapUpPanel: tool }, frame);
		stage.wait(1000);
	}
	expect(stage.heard()).toEqual([]);
	expect([a, b, c].map(stage.stateOf)).toEqual(['wrapUpCoded', 'connected', 'alerting']);
	stage.says({ [a]: 'done', [b]: 'connected', [c]: 'ringing' });
	expect([a, b, c].map(stage.stateOf)).toEqual(['done', 'connected', 'alerting']);
	expect(stage.detector.health().disagreements).toBe(0);
});

it('S12: a leg that ends while the end button stays is no end', () => {
	const stage = openStage();
	callOn(stage);
	stage.show({ cards: [] });
	stage.wait(300);
	stage.show({ cards: [card(1)] });
	stage.wait(5000);
	expect(stage.states()).toEqual(['connected']);
	expect(stage.heard().filter((cause) => cause !== 'vanished')).toEqual([]);
});
