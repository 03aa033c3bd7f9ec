import { describe, expect, it } from 'vitest';
import type { DesktopFacts } from './facts.ts';
import { createSightings, type TabFacts, type Wake, wakeOf } from './mergeSightings.ts';

const nothing: TabFacts = { shell: true, rosterCount: 1, endButton: false, wrapUpVisible: false };

describe('what a change means', () => {
	it.each<[string, Partial<TabFacts>, Partial<TabFacts>, Wake]>([
		['nothing', {}, {}, 'none'],
		['the desktop comes into sight in a conversation', { shell: false }, { endButton: true }, 'began'],
		['the desktop comes into sight without one', { shell: false }, {}, 'ended'],
		['a conversation begins', {}, { endButton: true }, 'began'],
		['it ends', { endButton: true }, {}, 'ended'],
		['it ends and the tool comes at once', { endButton: true }, { wrapUpVisible: true }, 'ended'],
		[
			'the tool is opened in the middle of a call',
			{ endButton: true },
			{ endButton: true, wrapUpVisible: true },
			'none',
		],
		['the call ends below an open tool', { endButton: true, wrapUpVisible: true }, { wrapUpVisible: true }, 'ended'],
		['the tool comes after the call', {}, { wrapUpVisible: true }, 'wrapUpShown'],
		['the tool goes', { wrapUpVisible: true }, {}, 'vanished'],
		['a card goes', { rosterCount: 2 }, {}, 'vanished'],
		['a card comes', {}, { rosterCount: 2 }, 'appeared'],
	])('%s', (_, before, after, wake) => {
		expect(wakeOf({ ...nothing, ...before }, { ...nothing, ...after })).toBe(wake);
	});
});

const facts = (more: Partial<DesktopFacts> = {}): DesktopFacts => ({
	generation: 'g2',
	packVersion: 1,
	shell: false,
	cards: [],
	endButton: false,
	ringing: false,
	sessionInvalid: false,
	wrapUpPanel: null,
	popOutId: null,
	...more,
});
const panel = {
	visible: true,
	applyEnabled: false,
	codeSelected: false,
	clock: 'up' as const,
	atZero: false,
	finishPresses: 0,
};
const card = { token: 1, selected: true, conversationId: null };
const frame = (frameId: number, documentId = `document-${frameId}`, tabId = 1) => ({ tabId, frameId, documentId });

describe('the frames of a tab', () => {
	it('are judged together: a tool in one frame proves nothing while another shows a call', () => {
		const { take } = createSightings();
		take(frame(0), facts({ shell: true, endButton: true, cards: [card] }));
		expect(take(frame(4), facts({ wrapUpPanel: panel })).wake).toBe('none');
		expect(take(frame(0), facts({ shell: true, cards: [card] })).wake).toBe('ended');
	});

	it('count no panel that is hidden', () => {
		const { take } = createSightings();
		take(frame(0), facts({ shell: true }));
		expect(take(frame(4), facts({ wrapUpPanel: { ...panel, visible: false } })).tab.wrapUpVisible).toBe(false);
		expect(take(frame(4), facts({ wrapUpPanel: panel })).wake).toBe('wrapUpShown');
	});

	it('may speak before the top does, and are not forgotten for it', () => {
		const { take } = createSightings();
		take(frame(4), facts({ endButton: true }));
		expect(take(frame(0), facts({ shell: true })).tab).toMatchObject({ endButton: true, shell: true });
		expect(take(frame(4), facts()).wake).toBe('ended');
	});

	it('go with the document above them', () => {
		const { take } = createSightings();
		take(frame(0), facts({ shell: true }));
		take(frame(4), facts({ wrapUpPanel: panel }));
		expect(take(frame(0, 'another'), facts({ shell: true })).tab.wrapUpVisible).toBe(false);
	});

	it('of one tab tell nothing of another', () => {
		const { take } = createSightings();
		take(frame(0, 'a', 1), facts({ shell: true, endButton: true }));
		expect(take(frame(0, 'b', 2), facts({ shell: true })).tab.endButton).toBe(false);
	});

	it('say nothing new when they say it twice', () => {
		const { take } = createSightings();
		take(frame(0), facts({ shell: true, endButton: true }));
		expect(take(frame(0), facts({ shell: true, endButton: true })).wake).toBe('none');
	});
});

describe('the desktop', () => {
	it('is seen until its last tab has gone or shows something else', () => {
		const { take, leave, desktopSeen } = createSightings();
		expect(desktopSeen()).toBe(false);
		take(frame(0, 'a', 1), facts({ shell: true }));
		take(frame(0, 'b', 2), facts({ shell: true }));
		leave(1);
		expect(desktopSeen()).toBe(true);
		take(frame(0, 'b', 2), facts({ generation: 'none' }));
		expect(desktopSeen()).toBe(false);
	});
});
