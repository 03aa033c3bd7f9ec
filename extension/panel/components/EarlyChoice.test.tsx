// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleNow, sampleSnapshot } from '../testing/sampleSnapshot.ts';

let panel: OpenPanel;
const talk = (more: Partial<Entry> = {}): Entry =>
	sampleEntry({ progress: { kind: 'talking', provisional: 'off', requestedWork: null }, ...more });
const said = (): string => panel.get('.visually-hidden[role="status"]').textContent ?? '';
const refund = { id: 'c0', name: 'Refund' };

atSampleNow(() => panel);
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('a conversation that goes on', () => {
	beforeEach(async () => {
		panel = await openPanel(sampleSnapshot([], { talking: [talk()], activeCount: 1 }));
	});

	it('leaves the panel quiet but for one line, and reads nothing before that is asked for', async () => {
		expect(panel.all('[data-entry]')).toEqual([]);
		expect(panel.get('.quiet').textContent).toContain('Choose early: Billing');
		expect(panel.orders.readCodes).not.toHaveBeenCalled();
	});

	it('has its code chosen early, shown as such, and taken back', async () => {
		await panel.click('[data-arm]');
		expect(panel.orders.readCodes).toHaveBeenCalledExactlyOnceWith('entry-1');
		expect(panel.words()).toContain('is sent when the conversation ends');
		await panel.type('[data-notes]', 'ticket 4711');
		await panel.click('[data-suggestion="1"]');
		expect(panel.orders.arm).toHaveBeenCalledExactlyOnceWith('entry-1', 'c0', 'ticket 4711');
		expect(panel.orders.choose).not.toHaveBeenCalled();
		await panel.show(sampleSnapshot([], { talking: [talk({ armed: refund, draft: 'ticket 4711' })], activeCount: 1 }));
		expect(panel.get('[data-armed="c0"]').textContent).toContain('Sent when the conversation ends');
		expect(said()).toContain('Chosen early: Refund');
		await panel.click('[data-suggestion="2"]');
		expect(panel.orders.arm).toHaveBeenLastCalledWith('entry-1', 'c1', 'ticket 4711');
		await panel.click('[data-disarm]');
		expect(panel.orders.arm).toHaveBeenLastCalledWith('entry-1', null, 'ticket 4711');
	});

	it('keeps its list open beside a wrap-up that comes meanwhile', async () => {
		await panel.click('[data-arm]');
		await panel.show(sampleSnapshot([sampleEntry({ key: 'entry-2' })], { talking: [talk()], activeCount: 1 }));
		expect(panel.get('[data-selected="true"]').dataset['entry']).toBe('entry-1');
	});

	it('asks for notes first where policy wants them', async () => {
		await panel.show(sampleSnapshot([], { talking: [talk({ needsNotes: ['c0'] })], activeCount: 1 }));
		await panel.click('[data-arm]');
		await panel.click('[data-suggestion="1"]');
		expect(panel.orders.arm).not.toHaveBeenCalled();
		await panel.type('[data-notes]', 'ticket 4711');
		await panel.click('[data-notes-send]');
		expect(panel.orders.arm).toHaveBeenCalledExactlyOnceWith('entry-1', 'c0', 'ticket 4711');
	});
});

describe('what is sent without a click at that moment', () => {
	const held = (by: 'armed' | 'automatic'): Entry => {
		const progress: Progress = { kind: 'held', intentId: 'i', code: refund, until: sampleNow + 7000, by };
		return sampleEntry({ progress });
	};

	it.each([
		['armed', 'Chosen early: Refund', 'Sends in 7 seconds', 'Escape takes it back'],
		['automatic', 'Sends by itself: Refund', 'No code was chosen', 'is sent by itself in 7 seconds'],
	] as const)('is counted down, said and undoable: %s', async (by, title, sentence, spoken) => {
		panel = await openPanel(sampleSnapshot([sampleEntry()]));
		await panel.show(sampleSnapshot([held(by)]));
		expect(panel.get('[data-undo]').textContent).toContain(title);
		expect(panel.get('[data-undo]').textContent).toContain(sentence);
		expect(said()).toContain(spoken);
		await panel.press('Escape');
		expect(panel.orders.takeBack).toHaveBeenCalledExactlyOnceWith('i');
	});

	it('is shown in the result as applied by itself', async () => {
		const progress: Progress = {
			kind: 'ended',
			code: refund,
			outcome: { kind: 'applied' },
			at: sampleNow,
			nothingOwed: false,
			by: 'automatic',
		};
		panel = await openPanel(sampleSnapshot([sampleEntry({ progress })]));
		expect(panel.get('[data-result]').textContent).toContain('Applied by itself: Refund');
	});
});

describe('the head of a wrap-up', () => {
	it('copies the id of the conversation and says so', async () => {
		const writeText = vi.fn(async () => undefined);
		vi.stubGlobal('navigator', { clipboard: { writeText } });
		panel = await openPanel(sampleSnapshot([sampleEntry()]));
		await panel.click('[data-copy-id]');
		expect(writeText).toHaveBeenCalledExactlyOnceWith('conversation-1');
		expect(said()).toBe('Conversation ID copied');
	});

	it('shows the id where copying is refused', async () => {
		const writeText = vi.fn(() => Promise.reject(new Error('not allowed')));
		vi.stubGlobal('navigator', { clipboard: { writeText } });
		panel = await openPanel(sampleSnapshot([sampleEntry()]));
		await panel.click('[data-copy-id]');
		expect(said()).toContain('conversation-1');
	});

	it('opens the conversation in the desktop, or says that none is open', async () => {
		panel = await openPanel(sampleSnapshot([sampleEntry()]));
		panel.orders.openConversation.mockResolvedValueOnce({ kind: 'rejected', reason: 'noDesktop' });
		await panel.click('[data-open-desktop]');
		expect(panel.orders.openConversation).toHaveBeenCalledExactlyOnceWith('entry-1');
		expect(panel.get('[data-notice]').textContent).toContain('No tab of this browser');
	});

	it('says in the last half minute what comes of a missing code, in the line that was there', async () => {
		const time = { kind: 'until', since: sampleNow - 30_000, until: sampleNow + 31_000, forced: false } as const;
		panel = await openPanel(sampleSnapshot([sampleEntry({ time, codes: { kind: 'ready', codes: sampleCodes } })]));
		expect(panel.get('.entry-medium').textContent).toContain('Incoming call');
		await vi.advanceTimersByTimeAsync(1000);
		expect(panel.get('.entry-medium').textContent).toContain('timed out');
		expect(said()).toContain('30 seconds left for Billing');
	});
});
