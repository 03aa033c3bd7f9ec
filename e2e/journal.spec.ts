import { expect } from '@playwright/test';
import * as v from 'valibot';
import { exportedColumns } from '../src/journal/exportedLine.ts';
import type { JournalEntry } from '../src/journal/journalEntry.ts';
import { readCsv } from '../src/journal/testing/readCsv.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { ownPages } from './harness/browserRun.ts';
import type { ChromiumRun } from './harness/chromium/launchChromium.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { test } from './harness/test.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { endCall } from './support/endCall.ts';
import { letDayPass } from './support/letDayPass.ts';
import { readJournal } from './support/readJournal.ts';
import { savedAs } from './support/savedAs.ts';
import { countedSentence, sentence } from './support/sentence.ts';
import type { Stage } from './support/stage.ts';
import { type ChromiumWork, startChromiumWork } from './support/startChromiumWork.ts';

const dayLength = 86_400_000;

/** One wrap-up applied in each of these queues; what was applied is put away. */
async function wrapUpIn(work: ChromiumWork, stage: Stage, queues: readonly string[]): Promise<void> {
	for (const queue of queues) {
		await endCall(stage, { queue });
		await work.panel.waitForSuggestions();
		await work.panel.chooseSuggestion(1);
		const { key } = await work.panel.waitForEntry({ outcome: 'applied' });
		await work.panel.acknowledge(key);
	}
}

/** A wrap-up that time took from the agent. */
async function missOne({ panel }: ChromiumWork, stage: Stage): Promise<void> {
	const id = await endCall(stage, { queue: 'Support' });
	await panel.waitForSuggestions();
	stage.genesys.world.skipWrapup(id, 'supervisor');
	const { key } = await panel.waitForEntry({ outcome: 'missed' });
	await panel.acknowledge(key);
}

test('a day at work is found, looked into, drawn and saved', async ({ genesys, desktop, chromium }) => {
	test.setTimeout(150_000);
	const stage = { genesys, desktop };
	const work = await startChromiumWork(chromium, stage, { settings: { undoSeconds: 0 } });
	await wrapUpIn(work, stage, ['Support', 'Billing']);
	await missOne(work, stage);
	const quiet = work.panelDocument.locator('.day dd');
	await expect(quiet).toHaveText(['2', /^\d+ seconds?$/, '1']);

	const options = await chromium.openOwn(ownPages.options);
	const rows = options.locator('[data-journal]');
	await expect(rows).toHaveCount(3);
	const found = options.locator('[data-journal-found]');

	await options.locator('#journal-outcome').selectOption({ label: sentence('journalOutcome_applied') });
	await expect(rows).toHaveCount(2);
	await options.locator('#journal-queue').selectOption({ label: 'Billing' });
	await expect(rows).toHaveCount(1);
	await options.locator('#journal-search').fill('nowhere');
	await expect(options.locator('[data-journal-nothing]')).toBeVisible();
	await options.locator('#journal-search').fill('BILL');
	await expect(found).toHaveText(sentence('journal_found', '1', '3'));
	await options.locator('#journal-period').selectOption({ label: sentence('period_yesterday') });
	await expect(rows).toHaveCount(0);
	await options.locator('[data-journal-all]').click();
	await options.locator('#journal-origin').selectOption({ label: sentence('origin_elsewhere') });
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText(sentence('journalOutcome_missed'));
	await options.locator('[data-journal-all]').click();

	await rows.filter({ hasText: 'Billing' }).locator('.line-open').click();
	const moments = options.locator('[data-moment]');
	await expect(moments.first()).toHaveAttribute('data-moment', 'began');
	const kinds = await moments.evaluateAll((all) => all.map((one) => one.getAttribute('data-moment')));
	expect(kinds).toEqual(expect.arrayContaining(['began', 'noticed', 'shown', 'chosen', 'read', 'write']));
	expect(kinds.at(-1)).toMatch(/^(confirmed|heard)$/);
	const [write] = genesys.requests.of({ clientId: afterwordClient.id, method: 'POST', path: /wrapup$/ }).slice(-1);
	await expect(options.locator('[data-moment="write"] [data-request-id]')).toHaveAttribute(
		'data-request-id',
		write?.correlationId ?? 'none',
	);

	await options.locator('[data-charts-toggle]').click();
	await expect(options.locator('[data-chart]')).toHaveCount(4);
	await expect(options.locator('[data-chart="missed"] svg.drawing')).toBeVisible();
	for (const button of await options.locator('.chart-switch').all()) await button.click();
	await expect(options.locator('[data-chart="codes"] tbody tr')).toHaveCount(2);
	await expect(options.locator('[data-chart="missed"] tbody td')).toHaveText(['3', '1', '0']);
	await expect(options.locator('[data-chart="missed"] svg.drawing')).toHaveCount(0);

	const lines = await readJournal(work.run);
	const csv = await savedAs(playwrightSurface(options), 'csv');
	expect([...csv.subarray(0, 3)], 'Excel knows it as UTF-8').toEqual([0xef, 0xbb, 0xbf]);
	const [header = [], ...cells] = readCsv(csv.toString('utf8').slice(1));
	expect(header).toEqual([...exportedColumns]);
	const column = (name: (typeof exportedColumns)[number]) => cells.map((row) => row[header.indexOf(name)]);
	expect(column('conversationId')).toEqual(lines.map(({ conversationId }) => conversationId));
	expect(column('outcome')).toEqual(['missed', 'applied', 'applied']);
	expect(column('endedAt').map((time) => Date.parse(time ?? ''))).toEqual(lines.map(({ endedAt }) => endedAt));
	expect(column('endedAt')[0]).toMatch(/[+-]\d\d:\d\d$/);
	expect(column('correlationId')).toContain(write?.correlationId);

	await options.locator('#journal-queue').selectOption({ label: 'Billing' });
	const json = await savedAs(playwrightSurface(options), 'json');
	const file = v.parse(v.object({ lines: v.array(v.record(v.string(), v.unknown())) }), JSON.parse(json.toString()));
	expect(file.lines).toHaveLength(1);
	expect(file.lines[0]).toMatchObject({
		queueName: 'Billing',
		outcome: 'applied',
		steps: expect.arrayContaining([
			expect.objectContaining({
				kind: 'write',
				answer: expect.objectContaining({ result: 'ok', correlationId: write?.correlationId }),
			}),
		]),
	});
	expect(csv.toString() + json.toString()).not.toMatch(/Eve Caller|notes/);

	await options.locator('[data-journal-all]').click();
	await options.locator('[data-journal-clear]').click();
	await options.locator('[data-journal-clear-yes]').click();
	await expect(options.locator('[data-journal-empty]')).toBeVisible();
	await expect(quiet).toHaveCount(0);
});

test('an organisation can keep the journal on the device', async ({ genesys, desktop, chromium }) => {
	const stage = { genesys, desktop };
	const settings = { undoSeconds: 0, journalExport: false };
	const work = await startChromiumWork(chromium, stage, { settings });
	await wrapUpIn(work, stage, ['Support']);
	const options = await chromium.openOwn(ownPages.options);
	await expect(options.locator('[data-export-off]')).toHaveText(sentence('export_off'));
	await expect(options.locator('[data-save]')).toHaveCount(0);
});

/** Copies of a line under other ids that ended so many days ago, put on the disk behind the extension's back. */
async function putOld(chromium: ChromiumRun, line: JournalEntry, days: readonly number[]): Promise<void> {
	const page = await chromium.openOwn(ownPages.quiet);
	const old = days.map((day) => ({ ...line, id: `${day} days ago`, endedAt: line.endedAt - day * dayLength }));
	await page.evaluate(
		(lines) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('afterword');
				open.onerror = () => reject(open.error ?? new Error('no database'));
				open.onsuccess = () => {
					const transaction = open.result.transaction('journal', 'readwrite');
					for (const one of lines) transaction.objectStore('journal').put(one);
					transaction.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			}),
		old,
	);
	await page.close();
}

test('what is older than policy allows is deleted, at once and at the first start of a day', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const stage = { genesys, desktop };
	const work = await startChromiumWork(chromium, stage, { settings: { undoSeconds: 0 } });
	await wrapUpIn(work, stage, ['Support']);
	const [line] = await readJournal(work.run);
	if (line === undefined) throw new Error('The journal has no line of what was wrapped up.');
	await putOld(chromium, line, [3, 8, 40]);
	const ids = async () => (await readJournal(work.run)).map(({ id }) => id);
	expect(await ids()).toEqual([line.id, '3 days ago', '8 days ago', '40 days ago']);

	await saveUserSettings(work.run, { retentionDays: 30 });
	await expect.poll(ids).toEqual([line.id, '3 days ago', '8 days ago']);
	const options = await chromium.openOwn(ownPages.options);
	await expect(options.locator('[data-kept-for]')).toHaveText(countedSentence('journal_kept', 30));
	expect(await options.evaluate('chrome.alarms.get("retention").then(({ periodInMinutes }) => periodInMinutes)')).toBe(
		24 * 60,
	);

	await putOld(chromium, line, [31]);
	expect(await ids()).toContain('31 days ago');
	await letDayPass(options, 30);
	await work.run.killBackground();
	await expect.poll(ids).toEqual([line.id, '3 days ago', '8 days ago']);
});
