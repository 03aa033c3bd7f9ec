import { expect } from '@playwright/test';
import type { Genesys } from '../genesys/genesys.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import { evidencePermissions } from '../genesys/world/defaultCentre.ts';
import { test } from '../harness/test.ts';
import { saveUserSettings } from '../harness/userSettings.ts';
import { codeNamed } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { playWrapUp } from '../support/playWrapUp.ts';
import { readSuggestions } from '../support/readSuggestions.ts';
import { startChromiumWork } from '../support/startChromiumWork.ts';

/** Gives the agent what every source needs. */
function permitAll({ world }: Genesys): void {
	const [agent] = world.agents;
	agent?.setPermissions([...agent.permissions, ...evidencePermissions]);
}

/** Requests of Afterword whose path has this part. */
const asked = ({ requests }: Genesys, part: string) =>
	requests.of({ clientId: afterwordClient.id }).filter(({ path }) => path.includes(part)).length;

const settings = { undoSeconds: 0 };

test('Copilot’s word leads and is named, once it is known to be there', async ({ genesys, desktop, chromium }) => {
	permitAll(genesys);
	Object.assign(genesys.world.switches, { summaryDelayMs: { min: 0, max: 0 } });
	const { run, panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	const { id: codeId } = codeNamed(genesys, 'Payment plan');
	const says = (codeName: string, text: string) => ({
		text,
		predictions: [{ codeId: codeNamed(genesys, codeName).id, confidence: 0.91 }],
	});
	await playWrapUp({ genesys, desktop }, panel, {
		codeName: 'Refund',
		copilot: says('Refund', 'A lamp broke on its way.'),
	});
	await endCall({ genesys, desktop }, { copilot: says('Payment plan', 'Three instalments were agreed.') });
	const [first] = await panel.waitForSuggestions();
	expect(first?.text).toContain('91');
	expect(first).toMatchObject({ codeId });
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });
	expect((await readSuggestions(run))?.sources).toMatchObject({ copilot: 'used', summary: 'used' });
});

test('an organisation without Copilot is asked once in a session, and everything goes on without', async ({
	genesys,
	desktop,
	chromium,
}) => {
	permitAll(genesys);
	const { run, panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	for (const codeName of ['Complaint', 'Complaint', 'Refund', 'Complaint'])
		await playWrapUp({ genesys, desktop }, panel, { codeName });
	expect(asked(genesys, '/summaries')).toBe(1);
	const view = await readSuggestions(run);
	expect(view).toMatchObject({ learned: 4, sources: { copilot: 'nothing yet', queue: 'used' } });
});

test('a source that is switched off is not asked for at all', async ({ genesys, desktop, chromium }) => {
	permitAll(genesys);
	const suggestionSources = ['queue', 'medium', 'notes'];
	const work = await startChromiumWork(
		chromium,
		{ genesys, desktop },
		{ settings: { ...settings, suggestionSources } },
	);
	for (const codeName of ['Complaint', 'Refund'])
		await playWrapUp({ genesys, desktop }, work.panel, { codeName, medium: 'message' });
	expect([asked(genesys, '/summaries'), asked(genesys, '/messages/bulk'), asked(genesys, '/analytics')]).toEqual([
		0, 0, 0,
	]);
	expect((await readSuggestions(work.run))?.sources).toMatchObject({ messages: 'off', copilot: 'off', queue: 'used' });
});

test('an agent who may not read messages is asked for none again, and loses nothing else', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { run, panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	for (const codeName of ['Complaint', 'Complaint', 'Complaint'])
		await playWrapUp({ genesys, desktop }, panel, { codeName, medium: 'message' });
	expect(asked(genesys, '/messages/bulk')).toBe(1);
	const suggested = await playWrapUp({ genesys, desktop }, panel, { codeName: 'Complaint', medium: 'message' });
	expect(suggested[0]?.codeId).toBe(codeNamed(genesys, 'Complaint').id);
	expect((await readSuggestions(run))?.sources).toMatchObject({ messages: 'forbidden' });
});

test('the organisation’s habit is asked for in the moment it is switched on', async ({
	genesys,
	desktop,
	chromium,
}) => {
	permitAll(genesys);
	const without = { ...settings, suggestionSources: ['queue'] };
	const { run } = await startChromiumWork(chromium, { genesys, desktop }, { settings: without });
	expect(asked(genesys, '/aggregates')).toBe(0);
	await saveUserSettings(run, { suggestionSources: null });
	await expect.poll(() => asked(genesys, '/aggregates')).toBe(1);
});
