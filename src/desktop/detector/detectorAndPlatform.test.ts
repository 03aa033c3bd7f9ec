import { describe, expect, it } from 'vitest';
import { createDetector } from './createDetector.ts';
import { a, card, openStage, tool } from './testing/openStage.ts';
import { callOn, frame, hangUp } from './testing/playCall.ts';

describe('when page and platform disagree', () => {
	it('the platform wins, and that is counted once', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		stage.show({ endButton: false, wrapUpPanel: tool });
		stage.wait(100);
		stage.says({ [a]: 'connected' });
		stage.wait(10_000);
		expect(stage.stateOf(a)).toBe('connected');
		expect(stage.detector.health().disagreements).toBe(1);
		stage.wait(10_000);
		expect(stage.detector.health().disagreements).toBe(1);
	});

	it('what the page had said by itself is taken back, after a moment in which it may be ahead', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		stage.show({ endButton: false, wrapUpPanel: tool });
		stage.wait(1000);
		expect(stage.stateOf(a)).toBe('wrapUp');
		stage.says({ [a]: 'connected' });
		expect(stage.stateOf(a)).toBe('wrapUp');
		stage.wait(3000);
		stage.says({ [a]: 'connected' });
		expect(stage.stateOf(a)).toBe('connected');
		expect(stage.detector.health().disagreements).toBe(1);
	});

	it.each(['done', 'skipped', 'timedOut'] as const)('nothing is %s that owed nothing', (end) => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		stage.says({ [a]: end });
		expect(stage.stateOf(a)).toBeUndefined();
		stage.show({ cards: [], endButton: false });
		stage.wait(5000);
		expect(stage.states()).toEqual([]);
	});

	it('a wrap-up that the platform waits for is not over, whatever goes away', () => {
		const stage = openStage();
		callOn(stage, (word) => stage.says({ [a]: word }));
		hangUp(stage);
		stage.says({ [a]: 'wrapUp' });
		stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 0 } }, frame);
		stage.show({ wrapUpPanel: { ...tool, codeSelected: true, finishPresses: 1 } }, frame);
		stage.show({ wrapUpPanel: null }, frame);
		stage.show({ cards: [] });
		stage.wait(10_000);
		expect(stage.stateOf(a)).toBe('wrapUpCoded');
		stage.says({ [a]: 'done' });
		stage.wait(29_000);
		expect(stage.stateOf(a)).toBe('done');
		stage.wait(2000);
		expect(stage.states()).toEqual([]);
	});
});

describe('hints', () => {
	const status = 'watching';
	const of = (state: 'wrapUp' | 'done' | 'connected') =>
		({ saltedId: '0'.repeat(16), medium: 'call', state, at: 0 }) as const;

	it('of the traffic say when to look: its counters, where they differ from what is known', () => {
		const { detector, says } = openStage();
		const counters = (acw: number) =>
			detector.hearTraffic({ status, counters: { call: { active: 0, acw } }, conversations: [] });
		expect(counters(1)).toEqual([{ cause: 'ended', key: '' }]);
		says({ [a]: 'wrapUp' });
		expect(counters(1)).toEqual([]);
		expect(counters(0)).toEqual([{ cause: 'finished', key: '' }]);
	});

	it('of the traffic without counters are its states, each once', () => {
		const { detector } = openStage();
		const conversations = [of('wrapUp'), of('done'), of('wrapUp'), of('connected')];
		const causes = detector.hearTraffic({ status, counters: {}, conversations }).map(({ cause }) => cause);
		expect(causes).toEqual(['ended', 'finished', 'began']);
	});

	it('of the embedded client also name the conversation of what is in sight', () => {
		const stage = openStage(createDetector());
		stage.show({ generation: 'embedded', shell: false, cards: [card(1)], endButton: true }, { tab: 1, frame: 3 });
		expect(stage.detector.hearFramework(1, { conversationId: a, state: 'ended', at: 0 })).toEqual([
			{ cause: 'ended', key: '' },
		]);
		expect(stage.stateOf(a)).toBe('connected');
		expect(stage.detector.hearFramework(1, { conversationId: null, state: 'alerting', at: 0 })).toEqual([]);
	});
});
