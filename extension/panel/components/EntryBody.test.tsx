// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleNow, sampleSnapshot } from '../testing/sampleSnapshot.ts';

const [refund, billing] = sampleCodes as [(typeof sampleCodes)[0], (typeof sampleCodes)[0]];
const held: Progress = { kind: 'held', intentId: 'intent-1', code: refund, until: sampleNow + 2000 };
const applied: Progress = { kind: 'ended', code: refund, outcome: { kind: 'applied' }, at: sampleNow };
let panel: OpenPanel;
const open = async (entries: readonly Entry[]): Promise<void> => {
	panel = await openPanel(sampleSnapshot(entries));
};

beforeEach(() => {
	vi.useFakeTimers({ now: sampleNow });
});

afterEach(async () => {
	await panel.close();
	vi.useRealTimers();
});

describe('the undo bar', () => {
	it('runs before anything leaves, shows the time, and never says applied', async () => {
		await open([sampleEntry({ progress: held })]);
		expect(panel.get('[data-undo]').textContent).toContain('Sends in 2 s');
		expect(panel.words()).not.toMatch(/applied/i);
		await vi.advanceTimersByTimeAsync(1000);
		expect(panel.get('[data-undo]').textContent).toContain('Sends in 1 s');
	});

	it('hears "Send now" only after half a second', async () => {
		await open([sampleEntry({ progress: held })]);
		await panel.click('[data-send-now]');
		await vi.advanceTimersByTimeAsync(499);
		await panel.click('[data-send-now]');
		expect(panel.orders.sendNow).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		await panel.click('[data-send-now]');
		expect(panel.orders.sendNow).toHaveBeenCalledExactlyOnceWith('intent-1');
	});

	it('takes back on a click, but not on the second half of a double click', async () => {
		await open([sampleEntry({ progress: held })]);
		await panel.click('[data-take-back]', 2);
		expect(panel.orders.takeBack).not.toHaveBeenCalled();
		await panel.click('[data-take-back]');
		expect(panel.orders.takeBack).toHaveBeenCalledExactlyOnceWith('intent-1');
	});

	it('takes back on Escape, wherever the focus is', async () => {
		const other = sampleEntry({ key: 'entry-2' });
		await open([sampleEntry({ progress: held }), other]);
		panel.get('[data-search]').focus();
		await panel.type('[data-search]', 'refund');
		await panel.press('Escape');
		expect(panel.orders.takeBack).toHaveBeenCalledExactlyOnceWith('intent-1');
		expect(panel.all('[data-code-row]')).toHaveLength(1);
	});
});

describe('after the choice', () => {
	it.each(['reading', 'writing', 'confirming', 'waiting'] as const)('is not applied while %s', async (phase) => {
		const progress = { kind: 'sending', intentId: 'intent-1', code: refund, phase, retryAt: sampleNow + 5000 } as const;
		await open([sampleEntry({ progress })]);
		expect(panel.get('[data-progress="sending"]').textContent).toContain('Sending: Refund');
		expect(panel.words()).not.toMatch(/applied/i);
		expect(panel.words().includes('next try in 5 s')).toBe(phase === 'waiting');
	});

	it('shows how it ended until the agent has read it', async () => {
		await open([sampleEntry({ progress: applied })]);
		expect(panel.get('[data-entry="entry-1"]').dataset['outcome']).toBe('applied');
		expect(panel.get('[data-result]').textContent).toContain('Applied: Refund');
		await panel.click('[data-acknowledge]');
		expect(panel.orders.acknowledge).toHaveBeenCalledExactlyOnceWith('entry-1');
	});

	it('leads back to the list with the reason when the window is still open', async () => {
		const outcome = { kind: 'refused', reason: 'invalid', detail: null, correlationId: 'corr-1' } as const;
		const previous = { code: refund, outcome, at: sampleNow };
		await open([sampleEntry({ progress: { kind: 'choosing', previous } })]);
		expect(panel.get('[data-result="refused"]').textContent).toContain('For support: corr-1');
		expect(panel.all('[data-suggestion]')).toHaveLength(3);
	});

	it.each([
		['[data-keep]', 'keep'],
		['[data-replace]', 'replace'],
	] as const)('settles a conflict with %s', async (button, decision) => {
		const progress = { kind: 'conflict', intentId: 'intent-1', code: refund, found: billing, foundAt: null } as const;
		await open([sampleEntry({ progress })]);
		expect(panel.get('[data-keep]').textContent).toContain('Billing question');
		expect(panel.get('[data-replace]').textContent).toContain('Refund');
		await panel.click(button);
		expect(panel.orders.settle).toHaveBeenCalledExactlyOnceWith('intent-1', decision);
	});
});

describe('several wrap-ups', () => {
	const second = sampleEntry({ key: 'entry-2', medium: 'email', queueName: 'Sales' });

	it('have the first one open and the others collapsed, to be opened by a click', async () => {
		await open([sampleEntry(), second]);
		expect(panel.all('[data-suggestion]')).toHaveLength(3);
		expect(panel.get('[data-entry="entry-2"]').textContent).toBe('SalesIncoming email0:42 left');
		await panel.click('[data-entry="entry-2"] button');
		expect(panel.focused()).toBe(panel.get('[data-entry="entry-2"] [data-suggestion="1"]'));
		expect(panel.all('[data-entry="entry-1"] [data-suggestion]')).toHaveLength(0);
	});

	it('pass the focus on when one has ended', async () => {
		await open([sampleEntry(), second]);
		await panel.show(sampleSnapshot([sampleEntry({ progress: held }), second]));
		expect(panel.focused()).toBe(panel.get('[data-entry="entry-1"]'));
		await panel.show(sampleSnapshot([sampleEntry({ progress: applied }), second]));
		expect(panel.focused()).toBe(panel.get('[data-entry="entry-2"] [data-suggestion="1"]'));
	});

	it('never pull the focus out of a field', async () => {
		await open([sampleEntry()]);
		panel.get('[data-notes]').focus();
		await panel.show(sampleSnapshot([sampleEntry(), second]));
		expect(panel.focused()).toBe(panel.get('[data-notes]'));
	});
});

describe('for a screen reader', () => {
	const spoken = (): string => panel.get('[aria-live="polite"]').textContent ?? '';

	it('a new wrap-up, a choice and its end are told, the seconds are not', async () => {
		await open([]);
		expect(spoken()).toBe('');
		await panel.show(sampleSnapshot([sampleEntry()]));
		expect(spoken()).toBe('New wrap-up: Incoming call, Billing.');
		await vi.advanceTimersByTimeAsync(3000);
		expect(panel.get('[role="timer"]').textContent).toBe('0:39 left');
		expect(spoken()).toBe('New wrap-up: Incoming call, Billing.');
		const told = panel.get('[aria-live="polite"] p');
		await panel.show(sampleSnapshot([sampleEntry({ draft: 'x' })]));
		expect(panel.get('[aria-live="polite"] p')).toBe(told);
		await panel.show(sampleSnapshot([sampleEntry({ progress: held })]));
		expect(spoken()).toContain('Chosen: Refund. Not sent yet.');
		await panel.show(sampleSnapshot([sampleEntry({ progress: applied })]));
		expect(spoken()).toContain('Applied: Refund');
		expect(vi.getTimerCount()).toBe(0);
	});
});
