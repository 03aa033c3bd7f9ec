import { expect } from '@playwright/test';
import { type ScenarioName, scenarioNames, scenarios } from '../desktop/scenarios/scenarios.ts';
import { ownPages } from '../harness/browserRun.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { crmHosts } from '../harness/standIn.ts';
import { sampled } from '../support/sampling.ts';
import { findWords } from '../support/traces.ts';
import { openStage, type Theatre, workInChromium } from './openTheatre.ts';
import { judgeScene, openPage, playScene, tidyUp } from './playScene.ts';
import { test } from './sceneTest.ts';

const title = (name: ScenarioName) => `${name}: ${scenarios[name].story}`;
/** How fast they are played. What is over by time anyway needs no pace that a slow machine can follow. */
const byTime: readonly ScenarioName[] = ['S2b', 'S2c', 'S3', 'S6b', 'S17'];
const speedOf = (name: ScenarioName) => {
	// It rings long enough to be looked at; and the page is there long enough to be seen before it goes.
	if (name === 'S6a') return 4;
	if (name === 'S14a' || name === 'S14b') return 8;
	return byTime.includes(name) ? 16 : 12;
};

/** The first variant of each story, by its number: the others end another way by the same means. */
const isFirst = (name: ScenarioName) => /^S\d+a?$/.test(name);

for (const name of sampled(scenarioNames, isFirst).filter((one) => one !== 'S20')) {
	test(title(name), async ({ theatre }) => {
		await playScene(theatre, name, { speed: speedOf(name), seed: 11 });
		await tidyUp(theatre);
	});
}

test('no page of a customer’s own system is open to the extension, S16 or not', async ({ theatre }) => {
	const mayRead = (origins: readonly string[]) =>
		theatre.panel.surface.evaluate(`chrome.permissions.contains(${JSON.stringify({ origins })})`);
	expect(await mayRead([`https://apps.${theatre.genesys.domain}/*`])).toBe(true);
	for (const host of crmHosts) expect(await mayRead([`https://${host}/*`]), host).toBe(false);
});

test(title('S20'), async () => {
	const stage = await openStage();
	const chromium = await launchChromium({ standIn: stage.genesys, later: true });
	try {
		const desk = await chromium.open(stage.desktop.url);
		const loaded = await desk.evaluate('performance.timeOrigin');
		const theatres: Theatre[] = [];
		const install = async () => {
			await chromium.install();
			theatres.push(await workInChromium(chromium, stage, desk));
		};
		const scenario = stage.desktop.play('S20', { speed: 12, outside: { install } });
		await scenario.finished;
		for (const theatre of theatres) await judgeScene(theatre, scenario, 0);
		expect(theatres).toHaveLength(1);
		expect(await desk.evaluate('performance.timeOrigin')).toBe(loaded);
	} finally {
		await chromium.close();
		stage.desktop.close();
		await stage.genesys.close();
	}
});

test('S14: interrupted by another session and resumed in time, it is the same wrap-up', async ({ theatre }) => {
	const { desktop, panel } = theatre;
	await openPage(theatre, 'S1');
	const scenario = desktop.play('S1', { speed: 12, mode: 'step' });
	for (let step = await scenario.step(); step !== 'awaitWrapup A'; step = await scenario.step());
	const id = await scenario.conversation('A');
	const timesShown = () => desktop.truth(id).filter(({ kind }) => kind === 'wrapupKnowable').length;
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	await expect.poll(timesShown).toBe(1);
	await desktop.act({ kind: 'invalidateSession' });
	await desktop.act({ kind: 'reload' });
	await expect.poll(timesShown).toBe(2);
	expect(await panel.entries()).toMatchObject([{ key, progress: 'choosing', outcome: null }]);
	scenario.release();
	await scenario.finished;
	await panel.waitForEntry({ key, outcome: 'alreadyApplied' });
	expect(await panel.entries()).toHaveLength(1);
	await tidyUp(theatre);
});

test('whoever looks for customers’ data sees all that is kept, sent or said', async ({ theatre }) => {
	const { run, traces } = theatre;
	const page = await run.openOwn(ownPages.options);
	const word = 'ticket 4711';
	await page.evaluate(`chrome.runtime.sendMessage({ name: 'no such message', payload: '${word}' }).catch(() => null)`);
	await page.evaluate(`chrome.storage.local.set({ canary: '${word}' })`);
	await run.evaluateInBackground(`console.info('${word}')`);
	await theatre.desk.evaluate(`console.info('${word}')`);
	await expect
		.poll(async () => findWords(await traces(), [word]).toSorted())
		.toEqual([
			`console of the desktop: ${word}`,
			`console of the worker: ${word}`,
			`message to the background: ${word}`,
			`storage.local canary: ${word}`,
		]);
	await page.evaluate(`chrome.storage.local.remove('canary')`);
	await page.close();
});
