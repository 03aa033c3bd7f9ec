// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleNow, sampleSnapshot } from '../testing/sampleSnapshot.ts';

const [refund, billing] = sampleCodes as [(typeof sampleCodes)[0], (typeof sampleCodes)[0]];
const held: Progress = { kind: 'held', intentId: 'intent-1', code: refund, until: sampleNow + 2000 };
const applied: Progress = {
	kind: 'ended',
	code: refund,
	outcome: { kind: 'applied' },
	at: sampleNow,
	nothingOwed: false,
};
const conflict = { kind: 'conflict', intentId: 'intent-1', code: refund, found: billing, foundNotes: false } as const;
let panel: OpenPanel;
const open = async (entries: readonly Entry[]): Promise<void> => {
	panel = await openPanel(sampleSnapshot(entries));
};

atSampleNow(() => panel);

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
		const previous = { code: refund, outcome, at: sampleNow, nothingOwed: false };
		await open([sampleEntry({ progress: { kind: 'choosing', previous } })]);
		expect(panel.get('[data-result="refused"]').textContent).toContain('For support: corr-1');
		expect(panel.all('[data-suggestion]')).toHaveLength(3);
	});

	it.each([
		['[data-keep]', 'keep'],
		['[data-replace]', 'replace'],
	] as const)('settles a conflict with %s', async (button, decision) => {
		const progress = { ...conflict, foundAt: null };
		await open([sampleEntry({ progress })]);
		expect(panel.get('[data-keep]').textContent).toContain('Billing question');
		expect(panel.get('[data-replace]').textContent).toContain('Refund');
		await panel.click(button);
		expect(panel.orders.settle).toHaveBeenCalledExactlyOnceWith('intent-1', decision);
	});
});

describe('a conflict', () => {
	const words = async (changes: { readonly foundAt: number | null; readonly foundNotes?: boolean }) => {
		await open([sampleEntry({ progress: { ...conflict, ...changes } })]);
		return panel.words();
	};

	it('tells when the other code was stored', async () => {
		expect(await words({ foundAt: sampleNow - 59_000 })).toContain('A moment ago, “Billing question” was stored');
		const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(sampleNow - 60_000);
		expect(await words({ foundAt: sampleNow - 60_000 })).toContain(`At ${clock}, “Billing question” was stored`);
		expect(await words({ foundAt: null })).toContain('Since you looked, “Billing question” was stored');
	});

	it('tells that there are notes, and that one’s own are kept', async () => {
		expect(await words({ foundAt: null, foundNotes: true })).toMatch(/Notes are stored with it\..*own notes are kept/);
		expect(await words({ foundAt: null })).not.toContain('Notes are stored');
		expect(panel.words()).toContain('Your own notes are kept');
	});
});

describe('a correction', () => {
	const correctable = sampleEntry({
		progress: applied,
		correctable: true,
		stored: refund,
		draft: 'ticket 4711',
		time: { kind: 'until', since: sampleNow - 18_000, until: sampleNow + 42_000, forced: true },
	});

	it('opens the list again, with the notes that went out, and sends what was seen', async () => {
		await open([correctable]);
		expect(panel.words()).toContain('The timer runs until its end.');
		expect(panel.get('[role="timer"]').textContent).toBe('0:42 left');
		expect(panel.all('[data-suggestion]')).toHaveLength(0);
		await panel.click('[data-correct]');
		expect(panel.focused()).toBe(panel.get('[data-suggestion="1"]'));
		expect(panel.get('[data-stored]').textContent).toContain('“Refund”');
		expect(panel.words()).not.toContain('campaign');
		expect(panel.words()).not.toContain('Nothing to wrap up');
		await panel.click('[data-suggestion="2"]');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ codeId: 'c1', seenCodeId: 'c0', notes: 'ticket 4711' }),
		);
	});

	it('closes the list when the other choice is on its way, and does not open it again by itself', async () => {
		await open([correctable]);
		await panel.click('[data-correct]');
		await panel.show(sampleSnapshot([sampleEntry({ progress: held })]));
		await panel.show(sampleSnapshot([correctable]));
		expect(panel.all('[data-suggestion]')).toHaveLength(0);
	});

	it('warns before another code of a campaign’s call', async () => {
		await open([{ ...correctable, dialer: true }]);
		expect(panel.words()).not.toContain('campaign');
		await panel.click('[data-correct]');
		expect(panel.words()).toContain('follow-up rules ran on the first code');
	});

	it('is not offered once the platform takes no other code', async () => {
		await open([{ ...correctable, correctable: false }]);
		expect(panel.all('[data-correct], [role="timer"]')).toHaveLength(0);
	});
});

describe('notes that never went out', () => {
	const missed: Progress = {
		kind: 'ended',
		code: null,
		outcome: { kind: 'missed', reason: 'timedOut' },
		at: sampleNow,
		nothingOwed: false,
	};

	it('are there to be copied', async () => {
		const writeText = vi.fn(async (_text: string) => undefined);
		vi.stubGlobal('navigator', { clipboard: { writeText } });
		await open([sampleEntry({ progress: missed, draft: 'ticket 4711', notesLeft: true })]);
		expect(panel.get('.kept').textContent).toBe('ticket 4711');
		await panel.click('[data-copy-notes]');
		expect(writeText).toHaveBeenCalledExactlyOnceWith('ticket 4711');
		expect(panel.get('[data-copy-notes]').textContent).toBe('Copied');
		vi.unstubAllGlobals();
	});

	it('are not shown where they did', async () => {
		await open([sampleEntry({ progress: applied, draft: 'ticket 4711' })]);
		expect(panel.all('[data-copy-notes]')).toHaveLength(0);
	});

	it('stand below what still waits, with the card that holds them', async () => {
		const late = sampleEntry({ key: 'entry-0', progress: missed });
		await open([late, sampleEntry()]);
		expect(panel.all('[data-entry]').map((entry) => entry.dataset['entry'])).toEqual(['entry-1', 'entry-0']);
	});
});

describe('several wrap-ups', () => {
	const second = sampleEntry({ key: 'entry-2', medium: 'email', queueName: 'Sales' });

	it('have the first one open and the others collapsed, to be opened by a click', async () => {
		await open([sampleEntry(), second]);
		expect(panel.all('[data-suggestion]')).toHaveLength(3);
		expect(panel.get('[data-entry="entry-2"]').textContent).toMatch(/^Sales\d+:\d\d.* · Incoming email0:42 left$/);
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
