import { expect, test } from '@playwright/test';
import { type OwnTheatre, openTheatre } from '../detector/openTheatre.ts';
import { readMessages, startMessageRecord } from '../detector/recordMessages.ts';
import { ownPages } from '../harness/browserRun.ts';
import { until } from '../harness/until.ts';
import { saveUserSettings } from '../harness/userSettings.ts';
import { isFull } from '../support/sampling.ts';
import { findWords } from '../support/traces.ts';
import { readFramework, readTraffic } from './openLayers.ts';

const speed = 10;
// Firefox takes its time beside other runs on a small machine.
test.slow();
let theatre: OwnTheatre | null = null;

test.afterEach(async () => {
	await theatre?.close();
	theatre = null;
});

async function leaksOf({ desktop, run, traces }: OwnTheatre): Promise<readonly string[]> {
	const told = (await readMessages(run)).map((message) => ({ place: 'message', text: JSON.stringify(message) }));
	return findWords([...(await traces()), ...told], desktop.canaries());
}

// The same code, played in Chromium by the specs beside this one in every run; firefoxHosts.spec.ts has Firefox's own way
// of granting.
if (isFull) {
	test('in Firefox too the traffic layer tells of a call, and nothing of its customer', async () => {
		theatre = await openTheatre('firefox');
		const { run, desk, desktop, panel } = theatre;
		await saveUserSettings(run, { trafficLayer: true });
		await startMessageRecord(run);
		await desk.goto('about:blank');
		await desk.goto(desktop.url);
		await until(
			() => desktop.streams(),
			(count) => count === 1,
			{ what: 'the stream of the desktop to be open' },
		);
		const scenario = desktop.play('S1', { speed });
		await scenario.finished;
		await panel.waitForEntry({ outcome: 'alreadyApplied' });
		const open = theatre;
		const states = async () => readTraffic(await readMessages(open.run)).states;
		await expect.poll(states).toEqual(expect.arrayContaining(['wrapUp', 'done']));
		expect(await leaksOf(theatre)).toEqual([]);
		expect(desktop.pageErrors()).toEqual([]);
	});

	test('in Firefox too the settings ask for the hosts, and the client’s words are heard from then on', async () => {
		theatre = await openTheatre('firefox');
		const { run, desk, desktop, panel } = theatre;
		await saveUserSettings(run, { crmHosts: 'zendesk' });
		await startMessageRecord(run);
		const settings = await run.openOwn(ownPages.options);
		const isGranted = `document.querySelector('[data-crm-granted]')?.dataset.crmGranted`;
		await until(
			() => settings.evaluate(isGranted),
			(granted) => granted === 'false',
			{ what: 'the button that asks for the hosts' },
		);
		await settings.click('[data-crm-granted] button');
		await until(
			() => settings.evaluate(isGranted),
			(granted) => granted === 'true',
			{ what: 'the hosts to be granted' },
		);
		await desk.goto('https://example.zendesk.com/');
		await until(
			() => desktop.pages(),
			(count) => count === 1,
			{ what: 'the embedded client to be open' },
		);
		await desktop.play('S16', { speed }).finished;
		await panel.waitForEntry({ outcome: 'alreadyApplied' });
		const told = readFramework(await readMessages(run)).map(({ state }) => state);
		expect([...new Set(told)]).toEqual(['alerting', 'connected', 'ended', 'done']);
		expect(await leaksOf(theatre)).toEqual([]);
		expect(desktop.pageErrors()).toEqual([]);
	});
}
