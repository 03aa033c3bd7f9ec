import { describe, expect, it } from 'vitest';
import { a, card, nothing, openStage, tool } from './testing/openStage.ts';
import { callOn, frame, hangUp, wrapping } from './testing/playCall.ts';

describe('S13: a page that is loaded anew in wrap-up', () => {
	it('and was never seen before is unknown, and asks the platform; it is never done', () => {
		const stage = openStage();
		expect(stage.show({ cards: [card(1)], wrapUpPanel: tool })).toEqual(['ended']);
		stage.wait(30_000);
		expect(stage.states()).toEqual(['unknown']);
		stage.show({ cards: [], wrapUpPanel: null });
		stage.wait(30_000);
		expect(stage.states()).toEqual([]);
	});

	it('goes on where it was, as the same sighting, once it is back', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		hangUp(stage);
		stage.says({ [a]: 'wrapUp' });
		stage.heard();
		stage.show(nothing);
		stage.wait(2000);
		expect(stage.stateOf(a)).toBe('interrupted');
		expect(stage.heard()).toEqual([]);
		stage.show({ cards: [card(1)], wrapUpPanel: tool }, { document: 'again' });
		stage.says({ [a]: 'wrapUp' });
		expect(stage.stateOf(a)).toBe('wrapUp');
		expect(stage.states()).toHaveLength(1);
	});
});

describe('S14: a session that ends in wrap-up', () => {
	it('interrupts, and resumes on the same key when it comes back in time', () => {
		const stage = wrapping();
		stage.show({ sessionInvalid: true });
		stage.wait(10_000);
		expect(stage.states()).toEqual(['interrupted']);
		stage.show({ sessionInvalid: false });
		expect(stage.states()).toEqual(['wrapUp']);
	});

	it('is forgotten when nothing comes back, and was never done', () => {
		const stage = wrapping();
		stage.detector.leave(1, stage.now());
		expect(stage.states()).toEqual(['interrupted']);
		stage.wait(29_000);
		expect(stage.states()).toEqual(['interrupted']);
		stage.wait(2000);
		expect(stage.states()).toEqual([]);
	});

	it('ends as the platform says, however long that takes', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		hangUp(stage);
		stage.says({ [a]: 'wrapUp' });
		stage.detector.leave(1, stage.now());
		stage.wait(60_000);
		expect(stage.stateOf(a)).toBe('interrupted');
		stage.says({ [a]: 'timedOut' });
		expect(stage.stateOf(a)).toBe('timedOut');
	});
});

it('S15: a conversation in the desktop and in a window of its own is one', () => {
	const stage = openStage();
	callOn(stage, (word) => stage.says({ [a]: word }));
	const own = { tab: 2 };
	stage.show({ popOutId: a, shell: false, wrapUpPanel: tool }, own);
	stage.wait(5000);
	expect(stage.heard()).toEqual([]);
	expect(stage.stateOf(a)).toBe('connected');
	hangUp(stage);
	stage.show({ wrapUpPanel: tool }, frame);
	stage.says({ [a]: 'wrapUp' });
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true } }, own);
	expect(stage.states()).toHaveLength(1);
	stage.show(nothing, own);
	stage.wait(3000);
	expect(stage.detector.sightings()).toMatchObject([{ key: a, by: 'platform' }]);
});

it('S16: the embedded client needs no top document, and its cards are as good as others', () => {
	const stage = openStage();
	const client = { tab: 7, frame: 3 };
	stage.show({ generation: 'embedded', cards: [card(1)], endButton: true }, client);
	stage.says({ [a]: 'connected' });
	stage.wait(20_000);
	stage.heard();
	stage.show({ endButton: false, wrapUpPanel: tool }, client);
	expect(stage.heard()).toEqual(['ended']);
	stage.says({ [a]: 'wrapUp' });
	expect(stage.stateOf(a)).toBe('wrapUp');
	expect(stage.states()).toHaveLength(1);
});

it('S17: what the page never shows is known from the platform', () => {
	const stage = openStage();
	callOn(stage, (word) => stage.says({ [a]: word }));
	stage.show({ endButton: false });
	stage.says({ [a]: 'wrapUp' });
	stage.wait(60_000);
	expect(stage.stateOf(a)).toBe('wrapUp');
	stage.says({ [a]: 'timedOut' });
	expect(stage.stateOf(a)).toBe('timedOut');
});

it('S19: a refused write leaves the tool, and so the wrap-up', () => {
	const stage = wrapping();
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 1 } }, frame);
	stage.wait(10_000);
	expect(stage.states()).toEqual(['wrapUpCoded']);
	stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 2 } }, frame);
	stage.show({ wrapUpPanel: null }, frame);
	stage.wait(500);
	expect(stage.states()).toEqual(['done']);
	expect(stage.heard()).toEqual(['finishing', 'finishing', 'finished']);
});

it('S20: a page that comes into sight in the middle of a call is watched from there', () => {
	const stage = openStage();
	expect(stage.show({ cards: [card(1)], endButton: true })).toEqual(['began']);
	stage.wait(5000);
	expect(stage.show({ endButton: false, wrapUpPanel: tool })).toEqual(['ended']);
	stage.wait(5000);
	expect(stage.states()).toEqual(['connected']);
	stage.wait(10_000);
	expect(stage.states()).toEqual(['wrapUp']);
});
