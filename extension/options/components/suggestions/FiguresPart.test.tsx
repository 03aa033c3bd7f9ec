// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { change, closeOptionsPage, get, openOptionsPage, sampleLine } from '../../testing/openOptionsPage.ts';

afterEach(closeOptionsPage);

let lines = 0;
/** An applied code `c0` that was suggested first, in the week of a day of January 2026, unless said otherwise. */
function line(date: number, changes: Partial<JournalEntry> = {}): JournalEntry {
	lines += 1;
	const startedAt = new Date(2026, 0, date, 9).getTime();
	return {
		...sampleLine,
		id: `line-${lines}`,
		conversationId: `conversation-${lines}`,
		outcome: 'applied',
		startedAt,
		noticedAt: startedAt,
		chosenAt: startedAt + 3000,
		endedAt: startedAt + 4000,
		offered: ['c0', 'c1'],
		heldOut: false,
		...changes,
	};
}
const sales = { queueId: 'queue-2', queueName: 'Sales' };
const work = [
	line(5),
	line(6, { code: { id: 'c1', name: 'Other' } }),
	line(12),
	line(13, sales),
	line(13, { ...sales, offered: [] }),
	line(14, { heldOut: true, chosenAt: line(14).startedAt + 9000 }),
];
/** The words of each cell of a table's lines. */
const cells = (selector: string) =>
	[...document.querySelectorAll(`${selector} tbody tr, ${selector} tfoot tr`)].map((row) =>
		[...row.children].map((cell) => cell.textContent),
	);

describe('how the suggestions did', () => {
	it('is told in sentences, by queue with the sum, and by week', async () => {
		await openOptionsPage({ 'journal.list': work });
		const verdict = get('[data-verdict]').textContent;
		expect(verdict).toContain('right one in 75%, one of the first three in 100% of 4 wrap-ups');
		expect(verdict).toContain('In one more wrap-up nothing was suggested.');
		expect(verdict).toContain('One was held out');
		expect(verdict).toContain('Choosing took 3.0 seconds with suggestions in sight and 9.0 seconds without');
		expect(cells('[data-figures="queue"]')).toEqual([
			['Billing', '2', '1', '0', '0', '0', '1', '67%'],
			['Sales', '1', '0', '0', '0', '1', '0', '100%'],
			['All queues', '3', '1', '0', '0', '1', '1', '75%'],
		]);
		expect(cells('[data-figures="week"]')).toEqual([
			['Jan 5', '1', '1', '0', '0', '0', '0', '50%'],
			['Jan 12', '2', '0', '0', '0', '1', '1', '100%'],
		]);
	});

	it('is told of one queue when that is chosen, and has no share where nothing was shown', async () => {
		const silent = line(20, { ...sales, offered: [] });
		await openOptionsPage({ 'journal.list': [...work, silent] });
		await change('#figures-queue', 'of queue-2');
		expect(cells('[data-figures="week"]')).toEqual([
			['Jan 12', '1', '0', '0', '0', '1', '0', '100%'],
			['Jan 19', '0', '0', '0', '0', '1', '0', '–'],
		]);
		expect(document.querySelector('.chart')).toBeNull();
	});

	it('is drawn as a line of the weeks, with the table as its twin', async () => {
		await openOptionsPage({ 'journal.list': work });
		const chart = get('.chart');
		expect(chart.getAttribute('aria-label')).toContain('from 50% in the first of 2 weeks to 100% in the last');
		const points = [...chart.querySelectorAll('circle')];
		expect(points.map((point) => point.getAttribute('cx'))).toEqual(['56', '584']);
		const [half, whole] = points.map((point) => Number(point.getAttribute('cy')));
		const [top, middle] = [...chart.querySelectorAll('.chart-grid')]
			.map((line) => Number(line.getAttribute('y1')))
			.reverse();
		expect([half, whole]).toEqual([middle, top]);
	});

	it('is drawn for half a year at most, with dates that do not run into each other', async () => {
		await openOptionsPage({ 'journal.list': Array.from({ length: 40 }, (_, week) => line(5 + 7 * week)) });
		expect(document.querySelectorAll('[data-figures="week"] tbody tr')).toHaveLength(40);
		expect(document.querySelectorAll('.chart circle')).toHaveLength(26);
		const places = [...document.querySelectorAll('.chart text[text-anchor="middle"]')].map((date) =>
			Number(date.getAttribute('x')),
		);
		const gaps = places.slice(1).map((place, at) => (places[at] ?? 0) - place);
		expect(places[0]).toBe(584);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(64);
		expect(gaps.length).toBeGreaterThan(4);
	});

	it('names the sources that carried the suggestions taken, those of one name together', async () => {
		const carried = ['habitHere', 'customerWrote', 'customerWrote', 'agentWrote', 'correction', 'of another version'];
		await openOptionsPage({ 'journal.list': carried.map((source) => line(5, { source })) });
		const told = [...get('[data-carriers]').children].map(({ textContent }) => textContent);
		expect(told).toEqual(['Messages of the conversation3', 'Queue, and your habits2', 'Nothing in particular1']);
		await closeOptionsPage();
		const both = [line(5, { source: 'noteSays' }), line(6, { ...sales, source: 'copilot' })];
		await openOptionsPage({ 'journal.list': both });
		await change('#figures-queue', 'of queue-2');
		expect(get('[data-carriers]').textContent).toBe('Predictions of Agent Copilot1');
		await closeOptionsPage();
		await openOptionsPage({ 'journal.list': work });
		expect(document.querySelector('[data-carriers]')).toBeNull();
	});

	it('is not known before the first code', async () => {
		await openOptionsPage({ 'journal.list': [] });
		expect(get('[data-figures-empty]').textContent).toContain('Nothing to count yet');
		expect(document.querySelector('[data-figures]')).toBeNull();
	});
});
