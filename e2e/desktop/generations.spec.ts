import { expect, type Page } from '@playwright/test';
import { sampled } from '../support/sampling.ts';
import type { Desktop } from './createDesktop.ts';
import { customers } from './customers.ts';
import type { PageMoment } from './deskMessages.ts';
import { test } from './deskTest.ts';
import { type DesktopGeneration, generations, type WrapupPlace, wrapupPlaces } from './desktopSwitches.ts';
import { generationHooks } from './generationHooks.ts';
import { localeTexts } from './localeTexts.ts';
import { selectorsFound, wordsIn } from './searchPage.ts';
import { sightingsOf, watchWrapup } from './wrapupWitness.ts';

const speed = 20;
const anyCard = '.acd-interaction-card, .acd-interaction-card-v2, .acd-interaction-card-v3';
const allHooks = Object.values(generationHooks).flat();

async function openDesk(page: Page, desktop: Desktop): Promise<void> {
	await page.goto(desktop.url);
	await expect(page.locator('.onQueueButton')).toBeVisible();
}

for (const generation of sampled(generations, (one) => one === 'g1')) {
	test(`${generation} has the hooks of its generation and of no other`, async ({ page, desktop }) => {
		desktop.setSwitches({ generation });
		await openDesk(page, desktop);
		const run = desktop.play('S1', { speed, mode: 'step' });
		const found = new Set<string>();
		const look = async (): Promise<void> => {
			for (const selector of await selectorsFound(page, allHooks)) found.add(selector);
		};
		const moments: Readonly<Record<string, PageMoment>> = {
			'offer A': 'toastShown',
			'answer A': 'endButtonShown',
			'awaitWrapup A': 'wrapupReady',
			'choose A': 'codeChosen',
		};
		for (let step = await run.step(); step !== null; step = await run.step()) {
			const moment = moments[step];
			if (moment !== undefined) await expect.poll(() => stateOf(desktop)).toContain(moment);
			// A card that is just being drawn anew is in its place within half a second.
			if (moment !== undefined) await expect(page.locator(anyCard)).toHaveCount(1);
			await look();
		}
		await run.finished;
		expect([...found].toSorted()).toEqual(generationHooks[generation].toSorted());
		expect(desktop.pageErrors()).toEqual([]);
	});
}

function stateOf(desktop: Desktop): readonly string[] {
	return desktop.truth().map(({ kind }) => kind);
}

const shapes = (['g1', 'g2-drift'] as const).flatMap((generation) =>
	wrapupPlaces.map((place) => [generation, place] as const),
);
/** The places that each generation is tried with in the short run. */
const keptPlace: Readonly<Record<string, WrapupPlace>> = { g1: 'inline-shadow', 'g2-drift': 'closed-shadow' };

for (const [generation, wrapupPlace] of sampled(shapes, ([name, place]) => place === keptPlace[name])) {
	test(`S1 in ${generation} with the wrap-up tool at ${wrapupPlace}`, async ({ page, genesys, desktop }) => {
		desktop.setSwitches({ generation, wrapupPlace, trustedTypes: true });
		await watchWrapup(page);
		await openDesk(page, desktop);
		const run = desktop.play('S1', { speed });
		const id = await run.conversation('A');
		await run.finished;
		await expect(page.locator('.onQueueButton')).toBeVisible();
		const agent = genesys.world.conversation(id)?.participants.find((party) => party.purpose === 'agent');
		const code = genesys.world.queues.find((queue) => queue.id === agent?.queueId)?.codes[0]?.id;
		expect(agent?.wrapup?.code).toBe(code);
		const sightings = await sightingsOf(page);
		expect(sightings.some(({ endButton, visible }) => endButton && !visible)).toBe(true);
		const shown = sightings.find(({ endButton, visible }) => visible && !endButton);
		const knowable = desktop.truth(id).find(({ kind }) => kind === 'wrapupKnowable');
		// The same change, as the page draws it and as the desktop's own record has it: far from any other one.
		expect(Math.abs((shown?.at ?? 0) - (knowable?.at ?? 0))).toBeLessThan(500);
		expect(desktop.pageErrors()).toEqual([]);
	});
}

/** Words of the English table that can be read somewhere; long ones also as part of a text. */
async function englishIn(page: Page): Promise<readonly string[]> {
	const words = [...(await wordsIn(page))];
	const english = Object.values(localeTexts('en-us', Math.random));
	return english.filter((word) => words.some((text) => (word.length > 8 ? text.includes(word) : text === word)));
}

for (const generation of sampled(generations, (one) => one === 'g2-drift')) {
	test(`${generation} speaks only words of its table, and changes them while it runs`, async ({ page, desktop }) => {
		desktop.setSwitches({ generation, noise: 'none', cardId: 'link' });
		await openDesk(page, desktop);
		const run = desktop.play('S1', { speed, mode: 'step', finish: 'leave' });
		await run.step();
		await expect(page.locator('.messenger-ringing')).toHaveCount(1);
		await expect.poll(async () => (await englishIn(page)).length).toBeGreaterThan(20);
		await desktop.act({ kind: 'setLang', locale: 'pseudo' });
		await expect(page.locator('html')).toHaveAttribute('lang', 'pseudo');
		await expect.poll(async () => await englishIn(page)).toEqual([]);
		await run.step();
		await desktop.act({ kind: 'notice' });
		await desktop.act({ kind: 'notResponding' });
		await expect(page.locator('iframe.interaction-script')).toHaveCount(1);
		expect(await englishIn(page)).toEqual([]);
		while ((await run.step()) !== null);
		await expect.poll(() => stateOf(desktop)).toContain('wrapupReady');
		await desktop.act({ kind: 'invalidateSession' });
		expect(await englishIn(page)).toEqual([]);

		await desktop.act({ kind: 'setLang', locale: 'de' });
		const { done, dropdown, wrapupNow, script, elsewhere } = localeTexts('de', Math.random);
		const wanted = [done, wrapupNow, script, elsewhere, ...(generation === 'g2-drift' ? [dropdown] : [])];
		await expect.poll(async () => [...(await wordsIn(page))]).toEqual(expect.arrayContaining(wanted));
		await desktop.act({ kind: 'reload' });
		await expect(page.locator('.session-invalidated')).toHaveCount(0);
		await expect(page.locator('html')).toHaveAttribute('lang', 'de');
		await expect(page.locator('.wrapup-instance, .after-instance')).toHaveAttribute('aria-hidden', 'false');
		expect(desktop.pageErrors()).toEqual([]);
	});
}

test('what happens to the page as a whole: the panel, a tool, a route', async ({ page, desktop }) => {
	desktop.setSwitches({ noise: 'none' });
	await openDesk(page, desktop);
	const run = desktop.play('S1', { speed, finish: 'leave' });
	await run.finished;
	const tool = page.locator('.wrapup-instance');
	const toolNode = await tool.elementHandle();
	await expect(tool).toBeVisible();
	await desktop.act({ kind: 'collapsePanel' });
	await expect(page.locator('.command-panel.agent.panel-not-active > .hidden[aria-hidden=true]')).toHaveCount(1);
	await expect(tool).toBeHidden();
	await desktop.act({ kind: 'expandPanel' });
	await expect(tool).toBeVisible();
	await desktop.act({ kind: 'switchTool', tool: 'conversation' });
	await expect(tool).toHaveAttribute('aria-hidden', 'true');
	await desktop.act({ kind: 'switchTool', tool: 'wrapup' });
	await expect(tool).toBeVisible();
	expect(await toolNode?.evaluate((node) => node.isConnected)).toBe(true);

	const dashboard = await page.locator('frame-router iframe').elementHandle();
	await desktop.act({ kind: 'changeRoute', by: 'hash' });
	await expect(page).toHaveURL(/#\/analytics\//);
	expect(await dashboard?.evaluate((node) => node.isConnected)).toBe(false);
	await desktop.act({ kind: 'changeRoute', by: 'pushState' });
	await expect(page.frameLocator('frame-router iframe').locator('table')).toHaveCount(1);
	expect(desktop.pageErrors()).toEqual([]);
});

test('a busy floor: 500 rows change twice a second, under wrapped network functions', async ({ page, desktop }) => {
	desktop.setSwitches({ noise: 'busy', hooks: 'wrapped' });
	await openDesk(page, desktop);
	const rows = page.frameLocator('frame-router iframe').locator('tbody tr');
	await expect(rows).toHaveCount(500);
	const texts = await rows.allTextContents();
	await expect
		.poll(async () => (await rows.allTextContents()).filter((text, row) => text !== texts[row]).length)
		.toBeGreaterThan(400);
	await desktop.play('S1', { speed }).finished;
	expect(await page.evaluate(() => window.deskTraffic?.fetch ?? 0)).toBeGreaterThan(3);
	expect(desktop.pageErrors()).toEqual([]);
});

test('the id of a conversation is on its card only where the switch says so', async ({ page, desktop }) => {
	desktop.setSwitches({ cardId: 'link' });
	await openDesk(page, desktop);
	const run = desktop.play('S1', { speed, mode: 'step' });
	await run.step();
	const id = await run.conversation('A');
	await expect(page.locator(`.acd-interaction-card-v2 .copy-interaction-url-btn[href*="${id}"]`)).toHaveCount(1);
	desktop.setSwitches({ cardId: 'none' });
	await expect(page.locator('.copy-interaction-url-btn')).toHaveCount(0);
	await expect(page.locator('.acd-interaction-card-v2')).toHaveCount(1);
	expect(await page.locator('.interaction-group').innerHTML()).not.toContain(id);
});

test('an agent hands a call on, and asks a colleague first', async ({ page, genesys, desktop }) => {
	await openDesk(page, desktop);
	const { world } = genesys;
	const [ada, ben] = world.agents;
	const offer = () => world.offer({ agentId: ada?.id ?? '', queueId: world.queues[0]?.id ?? '' }).id;
	const kinds = (id: string): string[] => desktop.truth(id).map(({ kind }) => kind);
	const first = offer();
	await page.locator('[data-action="answerInteraction"] a').click();
	await page.locator('.interaction-consult-btn').click();
	await page.locator('.colleague', { hasText: ben?.name ?? '' }).click();
	await expect(page.locator('.interaction-leave-btn')).toBeVisible();
	// The colleague takes what rings there.
	world.answer(first);
	await page.locator('.interaction-leave-btn').click();
	await page.locator('.interaction-transfer-btn').click();
	await page.locator('.colleague', { hasText: ben?.name ?? '' }).click();
	await expect(page.locator('.interaction-end-btn')).toHaveCount(0);
	expect(kinds(first)).toEqual(expect.arrayContaining(['consulted', 'transferred']));
	expect(desktop.pageErrors()).toEqual([]);
});

test('every medium has a name of its own', async ({ page, genesys, desktop }) => {
	await openDesk(page, desktop);
	const { world } = genesys;
	for (const medium of ['social', 'video', 'cobrowse', 'screenshare'] as const) {
		world.offer({ agentId: world.agents[0]?.id ?? '', queueId: world.queues[0]?.id ?? '', medium });
	}
	await expect(page.locator('.int-type')).toHaveText(['Social', 'Video call', 'Co-browsing', 'Screen sharing']);
});

test('the gallery shows one state in every generation, and plays no part in it', async ({ page, context, desktop }) => {
	const gallery = await context.newPage();
	await gallery.setViewportSize({ width: 1600, height: 700 });
	await gallery.goto(`${new URL(desktop.url).origin}/desktop-gallery/`);
	expect(desktop.pages()).toBe(0);
	await expect(gallery.locator('iframe')).toHaveCount(generations.length * wrapupPlaces.length);
	await openDesk(page, desktop);
	await expect.poll(() => desktop.pages()).toBe(1);
	const run = desktop.play('S1', { speed, finish: 'leave' });
	const id = await run.conversation('A');
	await run.finished;
	const roots: Record<DesktopGeneration, string> = {
		g1: '.wrapup-pane',
		g2: '.wrapup-main-container',
		'g2-drift': '[data-automation-id="wrap-up-panel"]',
	};
	for (const generation of generations) {
		const shown = gallery.frameLocator(`iframe[title="${generation}, frame-in-shadow"]`);
		await expect(shown.getByText(customers[0].name).first()).toBeVisible();
		const tool = shown.frameLocator(
			'[aria-hidden=false].wrapup-instance iframe, [aria-hidden=false].after-instance iframe',
		);
		await expect(tool.locator(roots[generation])).toBeVisible();
	}
	expect(desktop.truth(id).filter(({ kind }) => kind === 'cardShown')).toHaveLength(1);
	expect(desktop.pageErrors()).toEqual([]);
});
