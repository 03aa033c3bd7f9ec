import { describe, expect, it } from 'vitest';
import { a, b, card, nothing, openStage, tool } from './testing/openStage.ts';
import { callOn, frame, hangUp } from './testing/playCall.ts';

describe('the frames of a tab', () => {
	it('are judged together: a tool in one frame proves nothing while another shows a call', () => {
		const stage = openStage();
		callOn(stage);
		expect(stage.show({ wrapUpPanel: tool }, frame)).toEqual([]);
		expect(stage.show({ endButton: false })).toEqual(['ended']);
	});

	it('count no tool that is hidden', () => {
		const stage = openStage();
		callOn(stage);
		stage.show({ endButton: false });
		expect(stage.show({ wrapUpPanel: { ...tool, visible: false } }, frame)).toEqual([]);
		expect(stage.show({ wrapUpPanel: tool }, frame)).toEqual(['wrapUpShown']);
	});

	it('may speak before the top does, and are not forgotten for it', () => {
		const stage = openStage();
		stage.show({ endButton: true }, frame);
		stage.show({});
		expect(stage.show({ endButton: false }, frame)).toEqual(['ended']);
	});

	it('go with the document above them', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ wrapUpPanel: tool }, frame);
		stage.show({}, { document: 'another' });
		stage.wait(5000);
		expect(stage.states()).toEqual([]);
		expect(stage.show({ wrapUpPanel: tool }, frame)).toEqual(['wrapUpShown']);
	});

	it('of one tab tell nothing of another', () => {
		const stage = openStage();
		stage.show({ cards: [card(1)], endButton: true });
		stage.show({}, { tab: 2 });
		expect(stage.show({ cards: [card(1)] }, { tab: 2 })).toEqual(['appeared']);
		expect(stage.states().sort()).toEqual(['alerting', 'connected']);
	});

	it('say nothing new when they say it twice', () => {
		const stage = openStage();
		callOn(stage);
		expect(stage.show({})).toEqual([]);
	});

	it('may have the tool in two of them, and it is one wrap-up', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		hangUp(stage);
		stage.show({ wrapUpPanel: tool }, frame);
		expect(stage.show({ wrapUpPanel: tool }, { frame: 5 })).toEqual([]);
		stage.says({ [a]: 'wrapUp' });
		expect(stage.states()).toEqual(['wrapUp']);
	});

	it('tell of a press once, also when the tool goes and comes back in the same document', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		hangUp(stage);
		stage.says({ [a]: 'wrapUp' });
		stage.show({ wrapUpPanel: tool }, frame);
		stage.heard();
		expect(stage.show({ wrapUpPanel: { ...tool, finishPresses: 1 } }, frame)).toEqual(['finishing']);
		stage.show({ wrapUpPanel: null }, frame);
		expect(stage.show({ wrapUpPanel: { ...tool, finishPresses: 1 } }, frame)).toEqual([]);
		expect(stage.show({ wrapUpPanel: { ...tool, finishPresses: 2 } }, frame)).toEqual(['finishing']);
	});
});

describe('a card', () => {
	it('that is drawn anew changes nothing and wakes nobody', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		for (const gap of [50, 200, 400]) {
			stage.show({ cards: [] });
			stage.wait(gap);
			stage.show({ cards: [card(1)] });
			stage.wait(3000);
		}
		expect(stage.heard()).toEqual([]);
		expect(stage.stateOf(a)).toBe('connected');
		expect(stage.states()).toHaveLength(1);
	});

	it('that comes back as another one, while end button or tool stay, is the same', () => {
		const stage = openStage();
		callOn(stage);
		stage.show({ cards: [] });
		stage.wait(3000);
		stage.show({ cards: [card(2)] });
		expect(stage.states()).toEqual(['connected']);
		stage.show({ endButton: false });
		stage.show({ wrapUpPanel: tool }, frame);
		stage.wait(500);
		stage.show({ cards: [] });
		stage.wait(3000);
		stage.show({ cards: [card(3)] });
		stage.wait(3000);
		expect(stage.states()).toEqual(['wrapUp']);
		stage.says({ [a]: 'wrapUp' });
		expect(stage.detector.sightings()).toMatchObject([{ key: a, state: { kind: 'wrapUp' } }]);
	});

	it('of the next call is not the last one, however soon it comes', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		hangUp(stage);
		stage.says({ [a]: 'wrapUp' });
		stage.show({ wrapUpPanel: tool }, frame);
		stage.wait(5000);
		stage.show({ cards: [] });
		stage.show({ cards: [card(2)], endButton: true });
		stage.show({ wrapUpPanel: null }, frame);
		stage.says({ [a]: 'wrapUp', [b]: 'connected' });
		stage.says({ [a]: 'done', [b]: 'connected' });
		expect([a, b].map(stage.stateOf)).toEqual(['done', 'connected']);
	});

	it('that is owed is not the one whose end button comes while its own card goes', () => {
		const stage = openStage();
		callOn(stage);
		hangUp(stage);
		stage.show({ wrapUpPanel: tool }, frame);
		stage.wait(5000);
		stage.show({ wrapUpPanel: null }, frame);
		stage.show({ cards: [] });
		stage.show({ endButton: true });
		stage.wait(300);
		stage.show({ cards: [card(3)] });
		stage.wait(2000);
		expect(stage.states().sort()).toEqual(['connected', 'skipped']);
	});

	it('whose tool seemed to be there all the time asks again when that is used, or has another clock', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ cards: [card(1)], wrapUpPanel: tool });
		stage.says({ [a]: 'connected' });
		stage.wait(5000);
		expect(stage.show({ wrapUpPanel: { ...tool, clock: 'none' } })).toEqual(['wrapUpShown']);
		expect(stage.show({ wrapUpPanel: { ...tool, clock: 'none', applyEnabled: true } })).toEqual([]);
		expect(stage.show({ wrapUpPanel: { ...tool, clock: 'none', codeSelected: true } })).toEqual(['wrapUpShown']);
	});

	it('that links to its conversation needs no platform to be known', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ cards: [card(1, { conversationId: a }), card(2, { selected: false })], endButton: true });
		expect(stage.stateOf(a)).toBe('connected');
		stage.says({ [a]: 'connected', [b]: 'connected' });
		expect(stage.stateOf(b)).toBe('connected');
		expect(stage.states()).toHaveLength(2);
	});

	it('is bound to none while two would fit', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ cards: [card(1, { selected: false }), card(2, { selected: false })] });
		stage.says({ [a]: 'connected', [b]: 'connected' });
		expect(stage.detector.sightings().filter(({ conversationId }) => conversationId === null)).toHaveLength(2);
		stage.show({ cards: [card(1), card(2, { selected: false })], endButton: true });
		stage.says({ [a]: 'wrapUp', [b]: 'connected' });
		stage.show({ cards: [card(1, { selected: false }), card(2)], endButton: false, wrapUpPanel: tool });
		stage.says({ [a]: 'wrapUp', [b]: 'connected' });
		expect(stage.detector.sightings().map(({ conversationId }) => conversationId)).toEqual([a, b]);
		expect(stage.detector.health().disagreements).toBe(0);
	});

	it('is bound to none while it may be either of two', () => {
		const stage = openStage();
		stage.settle();
		stage.show({ cards: [card(1)], endButton: true });
		stage.says({ [a]: 'connected', [b]: 'connected' });
		expect(stage.detector.sightings().filter(({ conversationId }) => conversationId === null)).toHaveLength(1);
		stage.says({ [a]: 'connected', [b]: 'wrapUp' });
		expect(stage.states().sort()).toEqual(['connected', 'wrapUp']);
	});

	it('that rings is not the one that is over', () => {
		const stage = openStage();
		stage.settle();
		stage.says({ [a]: 'wrapUp' });
		stage.show({ cards: [card(1, { selected: false })] });
		stage.says({ [a]: 'wrapUp' });
		expect(stage.states().sort()).toEqual(['alerting', 'wrapUp']);
	});

	it('is taken back from a conversation that it cannot be, and that is counted', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		stage.says({ [a]: 'wrapUp' });
		stage.wait(2000);
		stage.says({ [a]: 'wrapUp' });
		expect(stage.states()).toEqual(['wrapUp']);
		stage.wait(2000);
		stage.says({ [a]: 'wrapUp' });
		expect(stage.states().sort()).toEqual(['connected', 'wrapUp']);
		expect(stage.detector.health().disagreements).toBe(1);
	});
});

describe('two desktops at once', () => {
	it('show one conversation, until both have gone', () => {
		const stage = openStage();
		const other = { tab: 2 };
		callOn(stage, (word) => stage.says({ [a]: word }));
		stage.show({ cards: [card(9)], endButton: true }, other);
		stage.says({ [a]: 'connected' });
		expect(stage.states()).toEqual(['connected']);
		stage.detector.leave(1, stage.now());
		expect(stage.states()).toEqual(['connected']);
		expect(stage.detector.cardCount()).toBe(1);
		stage.detector.leave(2, stage.now());
		expect(stage.states()).toEqual(['interrupted']);
		expect(stage.detector.desktopSeen()).toBe(false);
	});
});

describe('a desktop that comes into sight', () => {
	it('is a reason to look, whatever it shows', () => {
		const stage = openStage();
		expect(stage.show({})).toEqual(['ended']);
		expect(stage.detector.desktopSeen()).toBe(true);
		stage.show(nothing);
		expect(stage.detector.desktopSeen()).toBe(false);
		expect(stage.show({ generation: 'g2', shell: true, cards: [card(1)], endButton: true })).toEqual(['began']);
	});

	it('keeps pages apart that go by one address, as where the browser gives documents no ids', () => {
		const stage = openStage();
		stage.settle();
		const left = { generation: 'none', shell: false, cards: [], endButton: false, wrapUpPanel: null } as const;
		stage.show({ cards: [card(1, { selected: false }), card(2)], endButton: true });
		const [before] = stage.detector.sightings().filter(({ state }) => state.kind === 'connected');
		stage.show(left);
		stage.show({ generation: 'g2', shell: true, cards: [card(1, { selected: false }), card(2)], endButton: true });
		const connected = stage.detector.sightings().filter(({ state }) => state.kind === 'connected');
		expect(connected.map(({ key }) => key)).not.toContain(before?.key);
	});

	it('counts presses anew in a page that was loaded again', () => {
		const stage = openStage();
		stage.settle();
		const pressed = (finishPresses: number) => ({ wrapUpPanel: { ...tool, finishPresses } });
		stage.show({ cards: [card(1)], ...pressed(0) });
		expect(stage.show(pressed(3))).toContain('finishing');
		expect(stage.show(pressed(0))).not.toContain('finishing');
		expect(stage.show(pressed(1))).toContain('finishing');
	});
});
