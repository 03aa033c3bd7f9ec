// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleNow, sampleSnapshot } from '../testing/sampleSnapshot.ts';

const [, billing] = sampleCodes as [(typeof sampleCodes)[0], (typeof sampleCodes)[0]];
let panel: OpenPanel;
const open = async (entries: readonly Entry[]): Promise<void> => {
	panel = await openPanel(sampleSnapshot(entries));
};

atSampleNow(() => panel);

describe('the one gesture', () => {
	const choice = { key: 'entry-1', codeId: 'c1', notes: '', seenCodeId: null, rank: 2 };

	it('is a click on a suggestion', async () => {
		await open([sampleEntry()]);
		await panel.click('[data-suggestion="2"]');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(choice);
	});

	it('is a digit while the suggestions have focus, which they have at once', async () => {
		await open([sampleEntry()]);
		expect(panel.focused()).toBe(panel.get('[data-suggestion="1"]'));
		await panel.press('2');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(choice);
	});

	it('is no digit with a modifier, held down, or of a row that is not there', async () => {
		await open([sampleEntry()]);
		await panel.press('2', { ctrlKey: true });
		await panel.press('2', { repeat: true });
		await panel.press('5');
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it.each(['[data-search]', '[data-notes]'])('is no digit in %s', async (field) => {
		await open([sampleEntry()]);
		panel.get(field).focus();
		await panel.press('2');
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('needs no keys where they are switched off: digits and letters do nothing, and no key cap is drawn', async () => {
		panel = await openPanel(sampleSnapshot([sampleEntry()], { keyboard: false }));
		expect(panel.all('[data-suggestion] .key, [aria-keyshortcuts="1"]')).toHaveLength(0);
		for (const key of ['2', 'r']) {
			await panel.press(key);
			expect(panel.focused()).toBe(panel.get('[data-suggestion="1"]'));
		}
		panel.get('[data-code-row]').focus();
		await panel.press('r');
		expect(panel.focused()).toBe(panel.get('[data-code-row]'));
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('is not the second click of a double click, which may come to the wrap-up that follows', async () => {
		await open([sampleEntry()]);
		await panel.click('[data-suggestion="2"]', 2);
		await panel.click('[data-code-row]', 2);
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('is not a press that comes right after the panel went on by itself, nor a click', async () => {
		const next = sampleEntry({ key: 'entry-2' });
		await open([sampleEntry(), next]);
		await panel.press('1');
		await panel.show(sampleSnapshot([next]));
		expect(panel.focused()).toBe(panel.get('[data-entry="entry-2"] [data-suggestion="1"]'));
		await panel.press('1');
		await panel.click('[data-code-row]');
		await vi.advanceTimersByTimeAsync(499);
		await panel.press('1');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'entry-1' }));
		await vi.advanceTimersByTimeAsync(1);
		await panel.press('1');
		expect(panel.orders.choose).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'entry-2' }));
	});

	it('is heard at once in a wrap-up that the agent went to, and where the clock was set back', async () => {
		const [second, third] = [sampleEntry({ key: 'entry-2' }), sampleEntry({ key: 'entry-3' })];
		await open([sampleEntry(), second, third]);
		await panel.show(sampleSnapshot([second, third]));
		await panel.click('[data-entry="entry-3"] button[aria-expanded]');
		await panel.press('1');
		expect(panel.orders.choose).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'entry-3' }));
		await panel.show(sampleSnapshot([second]));
		vi.setSystemTime(sampleNow - 3_600_000);
		await panel.press('1');
		expect(panel.orders.choose).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'entry-2' }));
	});

	it('is not a key that is held down', async () => {
		await open([sampleEntry()]);
		const pressed = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
		panel.get('[data-suggestion="1"]').dispatchEvent(pressed);
		expect(pressed.defaultPrevented).toBe(true);
	});

	it('is one intent however often it is repeated before the snapshot moves on', async () => {
		await open([sampleEntry()]);
		await panel.click('[data-suggestion="2"]');
		await panel.click('[data-suggestion="2"]', 2);
		await panel.click('[data-suggestion="1"]');
		expect(panel.orders.choose).toHaveBeenCalledOnce();
		expect(panel.get('[data-suggestion="2"]').dataset['pending']).toBe('true');
	});

	it('may be made again when the first one was rejected, with the reason in words', async () => {
		await open([sampleEntry()]);
		panel.orders.choose.mockResolvedValueOnce({ kind: 'rejected', reason: 'unknownCode' });
		await panel.click('[data-suggestion="1"]');
		expect(panel.get('[role="alert"]').textContent).toContain('no longer valid');
		await panel.click('[data-suggestion="2"]');
		expect(panel.orders.choose).toHaveBeenCalledTimes(2);
		expect(panel.get('[role="alert"]').textContent).toBe('');
	});

	it('says that it does not know what happened when the background dies', async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		await open([sampleEntry()]);
		panel.orders.choose.mockRejectedValueOnce(new Error('The message port closed'));
		await panel.click('[data-suggestion="1"]');
		expect(panel.get('[data-notice]').dataset['notice']).toBe('orderLost');
	});

	it('takes the notes typed so far and the code that was shown as stored', async () => {
		await open([sampleEntry({ stored: billing, draft: 'old' })]);
		expect(panel.get('[data-stored]').textContent).toContain('Billing question');
		await panel.type('[data-notes]', 'promised a refund');
		await panel.click('[data-suggestion="1"]');
		const sent = { key: 'entry-1', codeId: 'c0', notes: 'promised a refund', seenCodeId: 'c1', rank: 1 };
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(sent);
		await vi.advanceTimersByTimeAsync(5000);
		expect(panel.orders.saveDraft).not.toHaveBeenCalled();
	});
});

describe('suggestions', () => {
	it('keep their order when later evidence comes, and mark a code that vanished', async () => {
		await open([sampleEntry()]);
		const [first, second, third] = sampleEntry().suggestions;
		if (first === undefined || second === undefined || third === undefined) {
			throw new Error('The sample has three suggestions.');
		}
		const codes = { kind: 'ready', codes: sampleCodes.filter(({ id }) => id !== 'c1') } as const;
		const surer = { ...third, confidence: 'veryLikely' } as const;
		await panel.show(sampleSnapshot([sampleEntry({ codes, suggestions: [surer, first] })]));
		expect(panel.all('[data-suggestion]').map(({ dataset }) => dataset['codeId'])).toEqual(['c0', 'c1', 'c2']);
		expect(panel.get('[data-code-id="c1"]').hasAttribute('disabled')).toBe(true);
		expect(panel.get('[data-code-id="c1"]').textContent).toContain('No longer available');
		expect(panel.get('[data-code-id="c2"]').textContent).toContain('Very likely');
		await panel.press('2');
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('say nothing about likelihood where nothing is known', async () => {
		await open([sampleEntry()]);
		expect(panel.get('[data-suggestion="1"]').textContent).toContain('Very likely');
		expect(panel.get('[data-suggestion="3"]').textContent).toBe('3Address changeNot used by you yet');
	});

	it('say what speaks for a code, the strongest first, and once more in the title where the line is cut', async () => {
		const [first] = sampleEntry().suggestions;
		if (first === undefined) throw new Error('The sample has suggestions.');
		const more = [
			{ kind: 'habitHere', args: [7, 9] },
			{ kind: 'copilot', args: [91] },
		] as const;
		const written = { ...first, reason: { kind: 'customerWrote', args: ['refund'] }, more } as const;
		await open([sampleEntry({ suggestions: [written] })]);
		const why = 'Customer wrote “refund” · Your choice in 7 of 9 here · Copilot: 91%';
		expect(panel.get('.suggestion-why').title).toBe(why);
		expect(panel.get('.suggestion-why').textContent).toBe(`Very likely · ${why}`);
	});

	it('show which one leads by what is known now, in the place where it always was', async () => {
		const leading = () => panel.all('[data-leads="true"]').map(({ dataset }) => dataset['codeId']);
		await open([sampleEntry()]);
		expect(leading()).toEqual(['c0']);
		const [first, second] = sampleEntry().suggestions;
		if (first === undefined || second === undefined) throw new Error('The sample has suggestions.');
		await panel.show(sampleSnapshot([sampleEntry({ suggestions: [second, first] })]));
		expect(panel.all('[data-suggestion]').map(({ dataset }) => dataset['codeId'])).toEqual(['c0', 'c1', 'c2']);
		expect(leading()).toEqual(['c1']);
	});

	it('are honestly absent, and the search has the focus', async () => {
		await open([sampleEntry({ suggestions: [] })]);
		expect(panel.words()).toContain('No suggestion for this one – pick from the list.');
		expect(panel.focused()).toBe(panel.get('[data-search]'));
	});

	it('say that they are held back where that is so', async () => {
		await open([sampleEntry({ suggestions: [], heldOut: true })]);
		expect(panel.words()).toContain('Suggestions are held back for this one');
		expect(panel.words()).not.toContain('No suggestion for this one');
	});

	it('that come late do not push away the list while the pointer is over it', async () => {
		await open([sampleEntry({ suggestions: [] })]);
		const hover = vi.spyOn(panel.get('.choosing'), 'matches').mockReturnValue(true);
		await panel.show(sampleSnapshot([sampleEntry()]));
		expect(hover).toHaveBeenCalledWith(':has(:is(.suggestions, .codes):hover)');
		expect(panel.all('[data-suggestion]')).toHaveLength(0);
		hover.mockReturnValue(false);
		await panel.show(sampleSnapshot([sampleEntry()]));
		expect(panel.all('[data-suggestion]')).toHaveLength(3);
		hover.mockReturnValue(true);
		await panel.show(sampleSnapshot([sampleEntry()]));
		expect(panel.all('[data-suggestion]')).toHaveLength(3);
	});

	it('stay where they are under the pointer when a code is stored elsewhere, and the choice says what was seen', async () => {
		await open([sampleEntry()]);
		const hover = vi.spyOn(panel.get('.choosing'), 'matches').mockReturnValue(true);
		await panel.show(sampleSnapshot([sampleEntry({ stored: billing })]));
		expect(panel.all('[data-stored]')).toHaveLength(0);
		await panel.click('[data-suggestion="1"]');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ seenCodeId: null }));
		hover.mockReturnValue(false);
		await panel.leave('.choosing');
		expect(panel.get('[data-stored]').textContent).toContain('Billing question');
	});

	it('are not there when the codes could not be loaded; the agent may try again', async () => {
		await open([sampleEntry({ suggestions: [], codes: { kind: 'failed', detail: '503 busy' } })]);
		expect(panel.words()).toContain('503 busy');
		await panel.click('.choosing .card button');
		expect(panel.orders.check).toHaveBeenCalledOnce();
	});
});

describe('notes', () => {
	it('are saved a moment after the last key, and at once when the panel closes', async () => {
		await open([sampleEntry()]);
		await panel.type('[data-notes]', 'first');
		await vi.advanceTimersByTimeAsync(399);
		await panel.type('[data-notes]', 'first words');
		await vi.advanceTimersByTimeAsync(399);
		expect(panel.orders.saveDraft).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(panel.orders.saveDraft).toHaveBeenCalledExactlyOnceWith('entry-1', 'first words');
		await panel.type('[data-notes]', 'last words');
		await panel.close();
		expect(panel.orders.saveDraft).toHaveBeenLastCalledWith('entry-1', 'last words');
	});
});
