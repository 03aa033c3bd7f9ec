// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry, Snapshot } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleSnapshot } from '../testing/sampleSnapshot.ts';

let panel: OpenPanel;

const open = async (changes: Partial<Entry> = {}, more: Partial<Snapshot> = {}): Promise<void> => {
	panel = await openPanel(sampleSnapshot([sampleEntry(changes)], more));
};
const said = (): string => panel.get('.visually-hidden[role="status"]').textContent ?? '';
const notes = (): HTMLTextAreaElement => {
	const field = panel.get('[data-notes]');
	if (!(field instanceof HTMLTextAreaElement)) throw new Error('The notes are no text area.');
	return field;
};
/** Types as a hand does, with the caret at the end. */
const write = (value: string) =>
	act(async () => {
		notes().focus();
		notes().value = value;
		notes().setSelectionRange(value.length, value.length);
		notes().dispatchEvent(new Event('input', { bubbles: true }));
	});

atSampleNow(() => panel);

describe('the length of the notes', () => {
	it('is not told while it does not matter', async () => {
		await open();
		await write('x'.repeat(900));
		expect(panel.all('[data-notes-level]')).toEqual([]);
	});

	it.each([
		[1000, 'report', '1,000 of 1,024', 'Reports may cut'],
		[9500, 'near', '9,500 of 10,000', 'at most 10,000'],
		[10_001, 'over', '10,001 of 10,000', 'Nothing is lost'],
	])('of %d characters is shown and said once: %s', async (length, level, count, sentence) => {
		await open();
		await write('x'.repeat(length));
		expect(panel.get('[data-notes-level]').dataset['notesLevel']).toBe(level);
		expect(panel.get('[data-notes-level]').textContent).toContain(count);
		expect(said()).toContain(sentence);
		const turn = panel.get('.visually-hidden[role="status"]').innerHTML;
		await write('x'.repeat(length + 1));
		expect(panel.get('.visually-hidden[role="status"]').innerHTML).toBe(turn);
	});

	it('beyond what the platform takes keeps the code here, and the notes whole', async () => {
		await open();
		await write('x'.repeat(10_001));
		await panel.click('[data-suggestion="1"]');
		expect(panel.orders.choose).not.toHaveBeenCalled();
		expect(panel.get('[data-notes-wanted="tooLong"]').textContent).toContain('too long to go with Refund');
		expect(notes().value).toHaveLength(10_001);
		await vi.advanceTimersByTimeAsync(1000);
		expect(panel.orders.saveDraft).toHaveBeenLastCalledWith('entry-1', 'x'.repeat(10_001));
		await write('short');
		await panel.press('Enter');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ codeId: 'c0', notes: 'short', rank: 1 }),
		);
	});
});

describe('a code that policy wants notes for', () => {
	beforeEach(() => open({ needsNotes: ['c1'] }));

	it('waits for them: the caret is there, with a sentence, and Enter sends', async () => {
		await panel.click('[data-suggestion="2"]');
		expect(panel.orders.choose).not.toHaveBeenCalled();
		expect(panel.focused()).toBe(notes());
		expect(panel.get('[role="alert"][data-notes-wanted="missing"]').textContent).toContain('Billing question');
		await panel.press('Enter');
		expect(panel.orders.choose).not.toHaveBeenCalled();
		await write('Ticket 4711');
		await panel.press('Enter', { shiftKey: true });
		await panel.press('Enter', { isComposing: true });
		expect(panel.orders.choose).not.toHaveBeenCalled();
		await panel.press('Enter');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ codeId: 'c1', notes: 'Ticket 4711', rank: 2 }),
		);
	});

	it('is sent by its button too, and left for another one', async () => {
		await panel.click('[data-suggestion="2"]');
		await write('Ticket 4711');
		await panel.press('Escape');
		expect(panel.all('[data-notes-wanted]')).toEqual([]);
		await write('');
		await panel.click('[data-suggestion="2"]');
		await panel.click('[data-notes-other]');
		expect(panel.all('[data-notes-wanted]')).toEqual([]);
		await panel.click('[data-suggestion="2"]');
		await write('Ticket 4711');
		await panel.click('[data-notes-send]');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ codeId: 'c1' }));
	});

	it('goes at once with notes, and another code without', async () => {
		await panel.click('[data-suggestion="1"]');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ codeId: 'c0' }));
	});
});

it('Ctrl+Enter in the notes sends the code in mind', async () => {
	await open({ tentative: sampleCodes[2] ?? null });
	await write('Ticket 4711');
	await panel.press('Enter');
	expect(panel.orders.choose).not.toHaveBeenCalled();
	await panel.press('Enter', { ctrlKey: true });
	expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(
		expect.objectContaining({ codeId: 'c2', notes: 'Ticket 4711' }),
	);
});

describe('snippets', () => {
	const snippets = [
		{ name: 'Refund promised', text: 'Refund of {amount} promised by {agent} in {queue}.' },
		{ name: 'Call back', text: 'Call back tomorrow.' },
	];
	beforeEach(() => open({}, { snippets }));
	const options = () => panel.all('[role="option"][data-snippet]').map((option) => option.dataset['snippet']);
	const active = () => {
		const id = notes().getAttribute('aria-activedescendant');
		return id === null ? null : panel.get(`#${id}`).dataset['snippet'];
	};

	it('open at a slash that begins a word, narrow as one types, and nowhere else', async () => {
		await write('24/7 ');
		expect(options()).toEqual([]);
		await write('Paid. /');
		expect(options()).toEqual(['Refund promised', 'Call back']);
		expect(said()).toContain('2 snippets');
		await write('Paid. /cA');
		expect(options()).toEqual(['Call back']);
		await write('Paid. /x');
		expect(options()).toEqual([]);
	});

	it('are pointed to by the field, and chosen with the arrow keys', async () => {
		await write('/');
		expect(notes().getAttribute('aria-controls')).toBe(panel.get('[role="listbox"].snippets').id);
		expect(active()).toBe('Refund promised');
		await panel.press('ArrowDown');
		expect(active()).toBe('Call back');
		await panel.press('ArrowDown');
		expect(active()).toBe('Refund promised');
		await panel.press('ArrowUp');
		await panel.press('Enter');
		expect(notes().value).toBe('Call back tomorrow.');
		expect(options()).toEqual([]);
		expect(notes().hasAttribute('aria-activedescendant')).toBe(false);
		expect(said()).toBe('Inserted: Call back');
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('take the place of the slash, with what is known filled in and the first blank marked', async () => {
		await write('Paid twice. /ref');
		await panel.press('Enter');
		expect(notes().value).toBe('Paid twice. Refund of {amount} promised by Mara Weiss in Billing.');
		const { selectionStart, selectionEnd, value } = notes();
		expect(value.slice(selectionStart, selectionEnd)).toBe('{amount}');
		await vi.advanceTimersByTimeAsync(1000);
		expect(panel.orders.saveDraft).toHaveBeenLastCalledWith('entry-1', value);
	});

	it('close with Escape and stay closed for that slash; a press inserts', async () => {
		await write('/');
		await panel.press('Escape');
		expect(options()).toEqual([]);
		await write('/c');
		expect(options()).toEqual([]);
		await write('');
		await write('/c');
		await act(async () => {
			panel.get('[data-snippet="Call back"]').dispatchEvent(new Event('pointerdown', { bubbles: true }));
		});
		expect(notes().value).toBe('Call back tomorrow.');
	});
});
