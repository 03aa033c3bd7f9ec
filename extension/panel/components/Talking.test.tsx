// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Entry, Progress } from '../../../src/protocol/snapshot.ts';
import { atSampleNow } from '../testing/atSampleNow.ts';
import { type OpenPanel, openPanel } from '../testing/openPanel.ts';
import { sampleCodes, sampleEntry, sampleSnapshot } from '../testing/sampleSnapshot.ts';

type TalkingProgress = Extract<Progress, { kind: 'talking' }>;

let panel: OpenPanel;
const talk = (progress: Partial<TalkingProgress>, more: Partial<Entry> = {}): Entry =>
	sampleEntry({ progress: { kind: 'talking', provisional: 'off', requestedWork: null, ...progress }, ...more });
const open = async (talking: readonly Entry[], entries: readonly Entry[] = []): Promise<void> => {
	panel = await openPanel(sampleSnapshot(entries, { talking }));
};

atSampleNow(() => panel);

describe('a conversation that goes on', () => {
	it('says so instead of a time, and that nothing is applied', async () => {
		await open([talk({ provisional: 'saved' })]);
		expect(panel.get('[data-progress="talking"] h2').textContent).toBe('BillingIncoming callGoing on');
		expect(panel.get('[data-provisional="saved"]').textContent).toContain('Nothing is applied yet.');
		expect(panel.words()).not.toContain('Nothing to wrap up');
	});

	it('takes a code in mind, with the notes, and no choice', async () => {
		await open([talk({ provisional: 'nothing' })]);
		await panel.type('[data-notes]', 'ticket 4711');
		await panel.click('[data-suggestion="2"]');
		expect(panel.orders.arm).toHaveBeenCalledExactlyOnceWith('entry-1', 'c1', 'ticket 4711');
		expect(panel.orders.choose).not.toHaveBeenCalled();
	});

	it('shows the code in mind, which cannot be applied before the conversation is over', async () => {
		const tentative = sampleCodes[1] ?? null;
		await open([talk({ provisional: 'saved' }, { tentative })]);
		expect(panel.get('[data-tentative]').textContent).toContain('Noted, not applied yet');
		await panel.click('[data-tentative]');
		expect(panel.orders.choose).not.toHaveBeenCalled();
		await panel.show(sampleSnapshot([sampleEntry({ tentative })]));
		await panel.click('[data-tentative]');
		expect(panel.orders.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ codeId: 'c1' }));
	});

	it('stands below a wrap-up that waits, folded', async () => {
		await open([talk({ provisional: 'nothing' }, { key: 'entry-2' })], [sampleEntry()]);
		expect(panel.all('[data-entry]').map((entry) => entry.dataset['entry'])).toEqual(['entry-1', 'entry-2']);
		expect(panel.all('[data-entry="entry-2"] [data-notes]')).toHaveLength(0);
	});
});

describe('after-call work on request', () => {
	it.each([
		['off', { requested: false, order: 'none' }, 'false', 'asks for no code', true],
		['on', { requested: true, order: 'none' }, 'true', 'gives you after-call work', false],
		['refused', { requested: false, order: 'failed' }, 'false', 'did not take it', true],
	] as const)('is asked for by a switch that is %s', async (_, requestedWork, checked, words, next) => {
		await open([talk({ requestedWork })]);
		const toggle = panel.get('[role="switch"]');
		expect(toggle.getAttribute('aria-checked')).toBe(checked);
		expect(panel.words()).toContain(words);
		await panel.click('[role="switch"]');
		expect(panel.orders.requestWork).toHaveBeenCalledExactlyOnceWith('entry-1', next);
	});

	it('is asked for once at a time', async () => {
		await open([talk({ requestedWork: { requested: false, order: 'asking' } })]);
		await panel.click('[role="switch"]');
		expect(panel.orders.requestWork).not.toHaveBeenCalled();
	});

	it('leaves no notes and no list where drafts are not saved', async () => {
		await open([talk({ requestedWork: { requested: false, order: 'none' } })]);
		expect(panel.all('[data-notes], [data-suggestion], [data-search]')).toHaveLength(0);
	});
});
