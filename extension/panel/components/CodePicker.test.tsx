// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Code, Entry } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleNow, sampleSnapshot } from '../testing/sampleSnapshot.ts';

let panel: OpenPanel;
const open = async (entries: readonly Entry[]): Promise<void> => {
	panel = await openPanel(sampleSnapshot(entries));
};

atSampleNow(() => panel);

describe('the search', () => {
	it('chooses the best match with Enter and marks what matched', async () => {
		await open([sampleEntry()]);
		panel.get('[data-search]').focus();
		await panel.type('[data-search]', 'arger');
		expect(panel.all('[data-code-row]').map(({ dataset }) => dataset['codeId'])).toEqual(['c3']);
		expect(panel.get('mark').textContent).toBe('Ärger');
		await panel.press('Enter');
		const sent = { key: 'entry-1', codeId: 'c3', notes: '', seenCodeId: null, rank: null };
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(sent);
	});

	it('chooses nothing with Enter before a letter, without a match, or while a word is composed', async () => {
		await open([sampleEntry()]);
		panel.get('[data-search]').focus();
		await panel.press('Enter');
		await panel.type('[data-search]', 'refund');
		await panel.press('Enter', { isComposing: true });
		await panel.type('[data-search]', 'xyz');
		await panel.press('Enter');
		expect(panel.words()).toContain('No code matches “xyz”');
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('is where a letter goes that is pressed on a suggestion', async () => {
		await open([sampleEntry()]);
		await panel.press('r');
		expect(panel.focused()).toBe(panel.get('[data-search]'));
	});

	it('is cleared with Escape when nothing is held', async () => {
		await open([sampleEntry()]);
		panel.get('[data-search]').focus();
		await panel.type('[data-search]', 'refund');
		await panel.press('Escape');
		expect(panel.all('[data-code-row]')).toHaveLength(sampleCodes.length);
		expect(panel.orders.takeBack).not.toHaveBeenCalled();
	});

	it('is on the way of the arrow keys from the suggestions to the codes and back', async () => {
		await open([sampleEntry()]);
		for (const expected of ['[data-suggestion="2"]', '[data-suggestion="3"]', '[data-search]', '[data-code-row]']) {
			await panel.press('ArrowDown');
			expect(panel.focused()).toBe(panel.get(expected));
		}
		await panel.press('End');
		expect(panel.focused()).toBe(panel.all('[data-code-row]').at(-1));
		await panel.press('Home');
		expect(panel.focused()).toBe(panel.get('[data-suggestion="1"]'));
		panel.get('[data-search]').focus();
		await panel.press('End');
		expect(panel.focused()).toBe(panel.get('[data-search]'));
		await panel.press('ArrowUp');
		expect(panel.focused()).toBe(panel.get('[data-suggestion="3"]'));
	});

	it('moves a screenful with the page keys, and not past the ends', async () => {
		const codes = Array.from({ length: 30 }, (_, place) => ({ id: `n${place}`, name: `Code ${place}` }));
		await open([sampleEntry({ suggestions: [], codes: { kind: 'ready', codes } })]);
		await panel.press('ArrowDown');
		for (const expected of ['n8', 'n16', 'n24', 'n29', 'n29']) {
			await panel.press('PageDown');
			expect(panel.focused()).toBe(panel.get(`[data-code-id="${expected}"]`));
		}
		await panel.press('PageUp');
		expect(panel.focused()).toBe(panel.get('[data-code-id="n21"]'));
	});

	it('is where a letter or a digit goes that is pressed on a code', async () => {
		for (const key of ['r', '2']) {
			await open([sampleEntry()]);
			panel.get('[data-code-row]').focus();
			await panel.press(key);
			expect(panel.focused()).toBe(panel.get('[data-search]'));
			await panel.close();
		}
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('leaves one row of each list in the tab order', async () => {
		await open([sampleEntry()]);
		await panel.press('ArrowDown');
		const stops = panel.all('[data-suggestion]').filter(({ tabIndex }) => tabIndex === 0);
		expect(stops).toEqual([panel.get('[data-suggestion="2"]')]);
		expect(panel.all('[data-code-row]').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
	});
});

describe('the list of codes', () => {
	const grouped = ['Billing – Refund', 'Billing – Question', 'Complaint', 'Sales: New', 'Sales: Old'].map(
		(name, place) => ({
			id: `g${place}`,
			name,
		}),
	);
	const rows = () => panel.all('[data-code-row]').map(({ textContent }) => textContent);

	it('has headings where names begin alike, and pinned codes on top', async () => {
		await open([sampleEntry({ codes: { kind: 'ready', codes: grouped }, pinned: ['g4'] })]);
		expect(rows()).toEqual(['Sales: Old', 'Complaint', 'Sales: New', 'Question', 'Refund']);
		const groups = panel.all('[role="group"]').filter((group) => group.closest('[role="listbox"]') !== null);
		expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Pinned', 'Billing']);
		expect(panel.get('[data-code-id="g0"]').getAttribute('aria-label')).toBe('Billing – Refund');
		expect(panel.all('[role="option"]')).toHaveLength(5);
	});

	it('has whole names and no headings while it is searched, and its groups again afterwards', async () => {
		await open([sampleEntry({ codes: { kind: 'ready', codes: grouped } })]);
		await panel.type('[data-search]', 'refund');
		expect(rows().join()).toContain('Billing – Refund');
		expect(panel.all('.codes-group')).toHaveLength(0);
		await panel.type('[data-search]', '');
		expect(panel.all('.codes-group')).toHaveLength(2);
	});

	it('keeps its rows under the pointer when codes come or go; one that is gone cannot be chosen any more', async () => {
		await open([sampleEntry({ codes: { kind: 'ready', codes: grouped } })]);
		const before = rows();
		const hover = vi.spyOn(panel.get('.codes'), 'matches').mockReturnValue(true);
		const later = [...grouped.slice(1), { id: 'new', name: 'Address' }];
		await panel.show(sampleSnapshot([sampleEntry({ codes: { kind: 'ready', codes: later } })]));
		expect(rows()).toEqual(before);
		expect(panel.get('[data-code-id="g0"]')).toHaveProperty('disabled', true);
		await panel.type('[data-search]', 'refund');
		panel.get('[data-search]').focus();
		await panel.press('Enter');
		expect(panel.orders.choose).not.toHaveBeenCalled();
		await panel.type('[data-search]', '');
		hover.mockReturnValue(false);
		await panel.leave('.codes');
		expect(rows()).toEqual(['Address', 'Billing – Question', 'Complaint', 'New', 'Old']);
	});

	it('loses a code at once that was taken off, and says so where it had been chosen', async () => {
		const [refund] = grouped as [Code];
		await open([sampleEntry({ codes: { kind: 'ready', codes: grouped } })]);
		const refused = { kind: 'refused', reason: 'invalid', detail: 'Bad code', correlationId: null } as const;
		const previous = { code: refund, outcome: refused, at: sampleNow, nothingOwed: false };
		const entry = sampleEntry({ codes: { kind: 'ready', codes: grouped }, progress: { kind: 'choosing', previous } });
		await panel.show(sampleSnapshot([entry]));
		expect(panel.get('[data-result="refused"]').textContent).toContain('Bad code');
		await panel.show(sampleSnapshot([{ ...entry, codes: { kind: 'ready', codes: grouped.slice(1) } }]));
		expect(panel.get('[data-result="refused"]').textContent).toContain('was taken off the list');
		expect(panel.all('[data-code-id="g0"]')).toHaveLength(0);
	});

	it('says that the code chosen early is gone', async () => {
		await open([sampleEntry({ earlyGone: true })]);
		expect(panel.get('[data-early-gone]').textContent).toContain('no longer offered');
	});
});
