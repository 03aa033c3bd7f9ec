// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import german from '../../../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { exportedColumns } from '../../../../src/journal/exportedLine.ts';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { speakWith } from '../../../shared/text.ts';
import { translatorFrom } from '../../../shared/translatorFrom.ts';
import {
	change,
	click,
	closeOptionsPage,
	get,
	openOptionsPage,
	sampleLine,
	sampleSettings,
} from '../../testing/openOptionsPage.ts';

afterEach(async () => {
	await closeOptionsPage();
	vi.restoreAllMocks();
});

/** Late in an hour of this machine's clock, so that the lines before it end in the same hour. */
const endedAt = new Date(2026, 0, 15, 9, 40).getTime();
const applied = {
	...sampleLine,
	startedAt: endedAt - 5000,
	noticedAt: endedAt - 5000,
	chosenAt: endedAt - 1000,
	endedAt,
	outcome: 'applied',
	reason: null,
	correlationId: null,
} as const;
/** So many lines, newest first; every third was missed. */
const many = (count: number): JournalEntry[] =>
	Array.from({ length: count }, (_, place) => ({
		...applied,
		...(place % 3 === 0 ? { outcome: 'missed' as const, reason: 'timedOut', code: null, chosenAt: null } : {}),
		id: `line-${place}`,
		conversationId: `conversation-${place}`,
		queueId: place % 2 === 0 ? 'q1' : null,
		queueName: place % 2 === 0 ? 'Billing' : null,
		startedAt: endedAt - place * 10_000 - 5000,
		endedAt: endedAt - place * 10_000,
	}));
const rows = () => document.querySelectorAll('[data-journal]').length;
const type = (selector: string, value: string) =>
	act(async () => {
		const field = get(selector);
		if (field instanceof HTMLInputElement) field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
const setting = (key: string, value: unknown) => ({ key, value, source: 'enforced', managed: true });
const withSettings = (...more: readonly ReturnType<typeof setting>[]) => ({
	'settings.get': { ...sampleSettings, settings: [...sampleSettings.settings, ...more] },
});

describe('the journal', () => {
	it('is listed page by page, and begins again where the filter changes', async () => {
		await openOptionsPage({ 'journal.list': many(120) });
		expect(rows()).toBe(50);
		expect(get('[data-page-newer]').getAttribute('aria-disabled')).toBe('true');
		await click('[data-page-newer]');
		expect(get('[data-page]').textContent).toBe('1 to 50 of 120');
		await click('[data-page-older]');
		await click('[data-page-older]');
		await click('[data-page-older]');
		expect(get('[data-page]').textContent).toBe('101 to 120 of 120');
		expect(rows()).toBe(20);
		await change('#journal-outcome', '0');
		expect(get('[data-journal-found]').textContent).toBe('Shown: 80 of 120');
		expect(get('[data-page]').textContent).toBe('1 to 50 of 80');
		await change('#journal-outcome', '3');
		expect(rows()).toBe(40);
		expect(document.querySelector('[data-page]')).toBeNull();
	});

	it('is narrowed by queue, code, day and words, and whole again at one click', async () => {
		await openOptionsPage({ 'journal.list': many(12) });
		const names = (selector: string) => [...get(selector).children].map(({ textContent }) => textContent);
		expect(names('#journal-queue')).toEqual(['All', 'Billing', 'None']);
		expect(names('#journal-code')).toEqual(['All', 'None', 'Refund']);
		await change('#journal-queue', '1');
		expect(rows()).toBe(6);
		await change('#journal-code', '1');
		expect(rows()).toBe(4);
		await type('#journal-search', 'conversation-11 APPLIED');
		expect(rows()).toBe(1);
		await type('#journal-search', 'nothing of that');
		expect(get('[data-journal-nothing]').textContent).toContain('No wrap-up matches');
		await click('[data-journal-all]');
		expect(rows()).toBe(12);
		expect(document.querySelector('[data-journal-all]')).toBeNull();
		await change('#journal-period', '4');
		await change('#journal-day', '2026-01-14');
		expect(rows()).toBe(0);
		await change('#journal-day', '2026-01-15');
		expect(rows()).toBe(12);
	});

	it('tells what happened on the way of one wrap-up, and copies it for support', async () => {
		const answer = { at: endedAt - 100, result: 'ok', status: null, correlationId: 'corr-7' } as const;
		const whole = { ...applied, shownAt: endedAt - 4000, steps: [{ kind: 'write', at: endedAt - 300, answer }] };
		const send = await openOptionsPage({ 'journal.list': [applied], 'journal.line': whole });
		await click('.line-open');
		expect(send).toHaveBeenCalledWith('journal.line', { id: applied.id });
		await expect.poll(() => document.querySelector('[data-detail]')).not.toBeNull();
		const moments = [...document.querySelectorAll('[data-moment]')];
		expect(moments.map((one) => one.getAttribute('data-moment'))).toEqual([
			'began',
			'noticed',
			'shown',
			'chosen',
			'write',
			'heard',
		]);
		expect(moments[4]?.textContent).toContain('Sent the codeAnswered after 0.2 secondsRequest id corr-7');
		expect(get('.line-open').getAttribute('aria-controls')).toBe(get('.line-detail td').id);
		const written = vi.fn(async (_text: string) => undefined);
		vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(written);
		await click('[data-copy-timeline]');
		expect(written.mock.calls[0]?.[0]).toMatch(/conversation-1\n.*\tSent the code\tAnswered.*\tcorr-7\n/s);
		await click('.line-open');
		expect(document.querySelector('[data-detail]')).toBeNull();
	});

	it.each([
		[null, 'no longer in the journal'],
		['lost', 'could not be read'],
	])('says so where a wrap-up cannot be opened: %s', async (answer, words) => {
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		await openOptionsPage((name) =>
			name === 'journal.line' && answer === 'lost' ? Promise.reject(new Error('gone')) : undefined,
		);
		await click('.line-open');
		await expect.poll(() => get('.line-detail').textContent).toContain(words);
	});

	it('says that the steps of an older line are not known', async () => {
		await openOptionsPage({ 'journal.line': applied });
		await click('.line-open');
		await expect.poll(() => get('.line-detail').textContent).toContain('was not recorded');
	});

	it('tells for how many days it is kept', async () => {
		await openOptionsPage(withSettings(setting('retentionDays', 1)));
		expect(get('[data-kept-for]').textContent).toBe('A line is kept for one day, then it is deleted.');
	});
});

describe('the journal as a file', () => {
	it('holds the lines in sight, with what happened on their way', async () => {
		const lines = many(6);
		const send = await openOptionsPage({ 'journal.list': lines });
		const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:journal');
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
		await change('#journal-outcome', '3');
		await click('[data-save="json"]');
		expect(send).toHaveBeenCalledWith('journal.list', { limit: 10_000, steps: true });
		await expect.poll(() => made.mock.calls.length).toBe(1);
		const [blob] = made.mock.calls[0] ?? [];
		const file: unknown = blob instanceof Blob ? JSON.parse(await blob.text()) : null;
		expect(file).toMatchObject({ lines: [{ outcome: 'missed' }, { outcome: 'missed' }] });
	});

	it.each([
		['en', english, ',', '5.12'],
		['de', german, ';', '5,12'],
	])('is CSV as spreadsheets open it where people speak %s, and says so', async (_, words, separator, seconds) => {
		const line = { ...applied, endedAt, startedAt: endedAt - 5120 };
		await openOptionsPage({ 'journal.list': [line] });
		await act(async () => speakWith(translatorFrom(words)));
		const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:journal');
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
		expect(get('#journal-save-hint').textContent).toMatch(new RegExp(`[“„]${separator}[”“]`));
		await click('[data-save="csv"]');
		await expect.poll(() => made.mock.calls.length).toBe(1);
		const [blob] = made.mock.calls[0] ?? [];
		const [header, row] = (blob instanceof Blob ? await blob.text() : '').split('\r\n');
		expect(header?.split(separator)).toHaveLength(exportedColumns.length);
		expect(row?.split(separator)[exportedColumns.indexOf('seconds')]).toBe(seconds);
	});

	it('is not offered where the organisation does not want it', async () => {
		for (const off of [setting('journalExport', false), setting('disabledFeatures', ['journalExport'])]) {
			await openOptionsPage(withSettings(off));
			expect(get('[data-export-off]').textContent).toContain('switched off');
			expect(document.querySelector('[data-save]')).toBeNull();
			await closeOptionsPage();
		}
	});

	it('says so where it could not be made', async () => {
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		let asked = 0;
		await openOptionsPage((name) => {
			if (name !== 'journal.list') return undefined;
			asked += 1;
			return asked === 1 ? [applied] : Promise.reject(new Error('gone'));
		});
		await click('[data-save="csv"]');
		await expect.poll(() => get('.found').textContent).toContain('could not be made');
	});
});

describe('the charts', () => {
	it('are drawn when asked for, of the lines in sight, each with its table', async () => {
		await openOptionsPage({ 'journal.list': many(12) });
		expect(document.querySelector('[data-chart]')).toBeNull();
		await click('[data-charts-toggle]');
		await expect.poll(() => document.querySelectorAll('[data-chart]').length, { timeout: 5000 }).toBe(4);
		expect(get('[data-chart="codes"] .bars').getAttribute('aria-label')).toBe('Most often: Refund, 100% of all.');
		const cells = () =>
			[...document.querySelectorAll('[data-chart="missed"] tbody td')].map(({ textContent }) => textContent);
		await click('[data-chart="missed"] .chart-switch');
		expect(get('[data-chart="missed"] .chart-switch').getAttribute('aria-pressed')).toBe('true');
		expect(document.querySelector('[data-chart="missed"] svg')).toBeNull();
		expect(cells()).toEqual(['12', '0', '4']);
		await change('#journal-outcome', '0');
		expect(cells()).toEqual(['8', '0', '0']);
		await change('#journal-outcome', '3');
		expect(get('[data-chart="codes"]').textContent).toContain('Nothing to draw');
		await click('[data-charts-toggle]');
		expect(document.querySelector('[data-chart]')).toBeNull();
	});
});
