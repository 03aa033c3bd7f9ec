import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { regions } from '../../src/genesys/regions.ts';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { type Genesys, startGenesys } from '../genesys/startGenesys.ts';
import { browserPath } from '../harness/browserPath.ts';
import { crmHosts } from '../harness/standIn.ts';
import { createDesktop, type Desktop } from './createDesktop.ts';
import { expectedOrders } from './scenarios/expectedOrders.ts';
import { type ScenarioName, scenarioNames, scenarios } from './scenarios/scenarios.ts';
import type { Truth } from './truthLog.ts';

/** The scenarios play one after another in one centre and one browser: each has its own page and its own conversations. */
type Theatre = { readonly genesys: Genesys; readonly desktop: Desktop; readonly browser: Browser };

const test = base.extend<{ desk: Page }, { theatre: Theatre }>({
	theatre: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from the pattern.
		async ({}, use) => {
			const genesys = await startGenesys();
			const desktop = createDesktop({ genesys });
			const hosts = [...regions.map(({ domain }) => `*.${domain}`), ...crmHosts];
			const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${genesys.port}`), 'MAP * ~NOTFOUND'];
			const browser = await chromium.launch({
				executablePath: browserPath(chromiumBrowser),
				args: [
					`--host-resolver-rules=${[...rules, 'EXCLUDE 127.0.0.1'].join(', ')}`,
					`--ignore-certificate-errors-spki-list=${genesys.spki}`,
				],
			});
			await use({ genesys, desktop, browser });
			await browser.close();
			desktop.close();
			await genesys.close();
		},
		{ scope: 'worker' },
	],
	desk: async ({ theatre }, use) => {
		const context = await theatre.browser.newContext();
		await use(await context.newPage());
		await context.close();
		await expect.poll(() => theatre.desktop.pages()).toBe(0);
	},
});

function kindsOf(truth: readonly Truth[], source: Truth['source'], wanted: readonly string[]): readonly string[] {
	return truth
		.filter((line) => line.source === source && wanted.includes(line.kind))
		.filter(({ detail }) => detail['document'] !== 'popOut')
		.map(({ kind }) => kind);
}

const platformKinds = [
	'offered',
	'answered',
	'hungUp',
	'transferred',
	'consulted',
	'conferenced',
	'callPlaced',
	'afterCallWorkRequested',
	'afterCallWorkStarted',
	'wrapupStored',
	'afterCallWorkEnded',
];
const pageKinds = [
	'endButtonShown',
	'endButtonRemoved',
	'wrapupKnowable',
	'codeChosen',
	'donePressed',
	'writeFailed',
	'cardRemoved',
];

async function open(desk: Page, desktop: Desktop, name: ScenarioName): Promise<void> {
	await desk.goto(scenarios[name].page === 'embedded' ? desktop.crmUrl : desktop.url);
}

for (const name of scenarioNames) {
	test(`${name}: ${scenarios[name].story}`, async ({ theatre, desk }) => {
		const { desktop } = theatre;
		const errors = desktop.pageErrors().length;
		await open(desk, desktop, name);
		const run = desktop.play(name, { speed: 20, seed: 7 });
		const id = await run.conversation('A');
		await run.finished;
		const { platform, page } = expectedOrders[name];
		await expect.poll(() => kindsOf(desktop.truth(id), 'page', pageKinds)).toEqual(page);
		expect(kindsOf(desktop.truth(id), 'page', ['cardShown'])).toHaveLength(name === 'S13' ? 2 : 1);
		expect(kindsOf(desktop.truth(id), 'world', platformKinds)).toEqual(platform);
		expect(desktop.pageErrors().slice(errors)).toEqual([]);
	});
}
