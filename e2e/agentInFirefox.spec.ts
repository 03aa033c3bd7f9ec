import { expect } from '@playwright/test';
import * as v from 'valibot';
import { exportedColumns } from '../src/journal/exportedLine.ts';
import { readCsv } from '../src/journal/testing/readCsv.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { ownPages } from './harness/browserRun.ts';
import { readAttribute, readText } from './harness/readElement.ts';
import { startWork } from './harness/startWork.ts';
import type { Surface } from './harness/surface.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { codeNamed, ownParticipant, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { writeLines } from './support/requestLines.ts';
import { isFull } from './support/sampling.ts';
import { savedAs } from './support/savedAs.ts';
import { sentence } from './support/sentence.ts';

test.use({ browserKind: 'firefox' });
// Firefox takes its time where the machine is busy.
test.describe.configure({ timeout: 120_000 });

const patience = { timeout: 10_000 };

/** One attribute of every element that matches, in the order they stand. */
async function attributes(surface: Surface, selector: string, name: string): Promise<readonly (string | null)[]> {
	const all = `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (one) => one.getAttribute(${JSON.stringify(name)}))`;
	return v.parse(v.array(v.nullable(v.string())), await surface.evaluate(all));
}

test('a code is found by typing, another by its digit, both with notes; the journal shows and saves them', async ({
	genesys,
	desktop,
	run,
}) => {
	const stage = { genesys, desktop };
	const { panel } = await startWork(run, stage, { settings: { undoSeconds: 0 } });
	const complaint = codeNamed(genesys, 'Complaint').id;

	const typed = await endCall(stage);
	await panel.waitForSuggestions(20_000);
	await panel.writeNotes('Broken lamp, ticket 4711');
	await panel.search('complai');
	await expect.poll(() => readAttribute(panel.surface, '[data-best="true"]', 'data-code-id'), patience).toBe(complaint);
	await panel.surface.press('Enter');
	const { key } = await panel.waitForEntry({ outcome: 'applied' }, 20_000);
	expect(storedWrapups(genesys, typed)).toEqual([{ code: complaint, by: 'afterword' }]);
	expect(ownParticipant(genesys, typed).wrapup?.notes).toBe('Broken lamp, ticket 4711');
	await panel.acknowledge(key);

	const pressed = await endCall(stage, { queue: 'Support' });
	const [, second] = await panel.waitForSuggestions(20_000);
	await panel.writeNotes('Calls back at 12');
	await panel.pressSuggestionKey(2);
	await panel.waitForEntry({ outcome: 'applied' }, 20_000);
	expect(storedWrapups(genesys, pressed)).toEqual([{ code: second?.codeId, by: 'afterword' }]);
	expect(ownParticipant(genesys, pressed).wrapup?.notes).toBe('Calls back at 12');

	const options = await run.openOwn(ownPages.options);
	await expect
		.poll(() => attributes(options, '[data-journal]', 'data-outcome'), patience)
		.toEqual(['applied', 'applied']);
	await options.fill('#journal-search', 'complai');
	await expect.poll(() => attributes(options, '[data-journal]', 'data-outcome'), patience).toEqual(['applied']);
	expect(await readText(options, '[data-journal] [data-column="outcome"]')).toBe(sentence('journalOutcome_applied'));
	await options.click('[data-journal] .line-open');
	const moments = await until(
		() => attributes(options, '[data-moment]', 'data-moment'),
		(all) => all.length > 0,
		{ what: 'what happened on the way of the wrap-up' },
	);
	expect(moments).toEqual(expect.arrayContaining(['began', 'noticed', 'shown', 'chosen', 'read', 'write']));
	expect(moments.at(-1)).toMatch(/^(confirmed|heard)$/);
	const [write] = genesys.requests.of({ clientId: afterwordClient.id, method: 'POST', path: /wrapup$/ });
	const requestId = await readAttribute(options, '[data-moment="write"] [data-request-id]', 'data-request-id');
	expect(requestId).toBe(write?.correlationId);

	await options.click('[data-journal-all]');
	await expect.poll(() => attributes(options, '[data-journal]', 'data-outcome'), patience).toHaveLength(2);
	const csv = (await savedAs(options, 'csv')).toString('utf8');
	const [header = [], ...cells] = readCsv(csv.slice(1));
	expect(header).toEqual([...exportedColumns]);
	const column = (name: (typeof exportedColumns)[number]) => cells.map((row) => row[header.indexOf(name)]);
	expect(column('conversationId')).toEqual([pressed, typed]);
	expect(column('codeId')).toEqual([second?.codeId, complaint]);
	expect(column('codeName')[1]).toBe('Complaint');
	expect(column('origin')).toEqual(['suggestion', 'list']);
	expect(csv).not.toContain('Broken lamp');
});

// As in Chromium.
if (isFull) {
	test('codes are pinned and hidden by the settings, and one that wants notes waits for them', async ({
		genesys,
		desktop,
		run,
	}) => {
		const settings = {
			undoSeconds: 0,
			pinnedCodes: [{ queue: 'billing', codes: ['complaint'] }],
			hiddenCodes: [{ queue: '', codes: ['Refund'] }],
			requiredNotesCodes: [{ queue: 'Billing', codes: ['Complaint'] }],
		};
		const { panel } = await startWork(run, { genesys, desktop }, { settings });
		const [refund, complaint] = [codeNamed(genesys, 'Refund').id, codeNamed(genesys, 'Complaint').id];
		const id = await endCall({ genesys, desktop });
		await panel.waitForSuggestions(20_000);
		const rows = await until(
			() => attributes(panel.surface, '[data-code-row]', 'data-code-id'),
			(all) => all.length > 0,
			{ what: 'the list of all codes' },
		);
		expect(rows[0]).toBe(complaint);
		expect(await attributes(panel.surface, '[data-code-id]', 'data-code-id')).not.toContain(refund);

		await panel.chooseCode(complaint);
		await expect.poll(() => readText(panel.surface, '[data-notes-wanted]'), patience).toContain('Complaint');
		expect(await panel.surface.evaluate('document.activeElement.matches("[data-notes]")')).toBe(true);
		await panel.surface.press('Enter');
		expect(await panel.entries()).toMatchObject([{ progress: 'choosing' }]);
		expect(writeLines(genesys)).toEqual([]);
		await panel.writeNotes('Broken lamp');
		await panel.surface.press('Enter');
		await panel.waitForEntry({ outcome: 'applied' }, 20_000);
		expect(storedWrapups(genesys, id)).toEqual([{ code: complaint, by: 'afterword' }]);
		expect(ownParticipant(genesys, id).wrapup?.notes).toBe('Broken lamp');
	});
}
