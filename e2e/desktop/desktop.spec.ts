import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { sampled } from '../support/sampling.ts';
import type { Desktop } from './createDesktop.ts';
import { customers } from './customers.ts';
import { test } from './deskTest.ts';
import { type WrapupPlace, wrapupPlaces } from './desktopSwitches.ts';
import { sightingsOf, watchWrapup, wrapupFrame } from './wrapupWitness.ts';

const speed = 15;

/** The node in which the hooks of the wrap-up tool are found. */
function toolIn(page: Page, place: WrapupPlace): FrameLocator | Locator {
	return place.startsWith('frame') ? page.frameLocator('.wrapup-instance iframe') : page.locator('.wrapup-instance');
}

async function openDesk(page: Page, desktop: Desktop): Promise<void> {
	await page.goto(desktop.url);
	await expect(page.locator('.onQueueButton')).toBeVisible();
}

function timesOf(desktop: Desktop, conversationId: string, kind: string): number[] {
	return desktop
		.truth(conversationId)
		.filter((truth) => truth.kind === kind)
		.map((truth) => truth.at);
}

for (const place of sampled(wrapupPlaces, (one) => one === 'frame-in-shadow' || one === 'closed-shadow')) {
	test(`S1 with the wrap-up tool at ${place}`, async ({ page, genesys, desktop }) => {
		desktop.setSwitches({ wrapupPlace: place });
		await watchWrapup(page);
		await openDesk(page, desktop);
		const run = desktop.play('S1', { speed, mode: 'step' });
		const card = page.locator('.interaction-group .acd-interaction-card-v2');

		await run.step();
		const id = await run.conversation('A');
		await expect(page.locator('.messenger-shown [data-action="answerInteraction"] a')).toBeVisible();
		await expect(card).toHaveCount(1);
		await expect(page.locator('.is-selected')).toHaveCount(0);
		const ringingId = await card.getAttribute('id');

		await run.step();
		await expect(page.locator('.interaction-end-btn')).toBeVisible();
		await expect(page.locator('.messenger-ringing')).toHaveCount(0);
		await expect(page.locator('.acd-interaction-card-v2.is-selected')).toHaveCount(1);
		expect(await card.getAttribute('id')).not.toBe(ringingId);
		const talkingId = await card.getAttribute('id');
		await expect(page.frameLocator('iframe.interaction-script').getByText(customers[0].name)).toBeVisible();
		await expect(page.locator('#interaction-header-participant-name')).toHaveText(customers[0].name);
		expect((await sightingsOf(page)).some((sighting) => sighting.visible)).toBe(false);

		await run.step();
		await run.step();
		await expect(page.locator('.interaction-end-btn')).toHaveCount(0);
		await expect(card).toHaveCount(1);
		expect(await card.getAttribute('id')).not.toBe(talkingId);
		const tool = toolIn(page, place);
		if (place !== 'closed-shadow') {
			await expect(tool.locator('[data-testid="wrapup-main-container"]')).toBeVisible();
			await expect(tool.locator('[data-testid="wrapup-code-list"] [role=option]')).toHaveCount(8);
			await expect(tool.locator('[data-testid="wrapup-apply-button"]')).toBeDisabled();
			await expect(tool.locator('[aria-selected=true]')).toHaveCount(0);
			const clock = tool.locator('[data-testid="wrapup-header-message-duration"]');
			await expect(clock).toHaveText(/^\d\d:\d\d$/);
			const before = (await clock.textContent()) ?? '';
			await expect.poll(async () => ((await clock.textContent()) ?? '') > before).toBe(true);
		} else expect(await page.locator('.wrapup-instance').evaluate((node) => node.shadowRoot)).toBeNull();
		expect((await wrapupFrame(page)) !== null).toBe(place.startsWith('frame'));

		await run.step();
		if (place !== 'closed-shadow') {
			await expect(tool.locator('[role=option][aria-selected=true]')).toHaveCount(1);
			await expect(tool.locator('[data-testid="wrapup-apply-button"]')).toBeEnabled();
		}
		await run.step();
		await run.step();
		expect(await run.step()).toBeNull();
		await run.finished;
		await expect(card).toHaveCount(0);
		await expect(page.locator('.wrapup-instance')).toHaveCount(0);
		await expect(page.locator('.onQueueButton')).toBeVisible();

		const agent = genesys.world.conversation(id)?.participants.find((party) => party.purpose === 'agent');
		const code = genesys.world.queues.find((queue) => queue.id === agent?.queueId)?.codes[0]?.id;
		expect(agent?.wrapup?.code).toBe(code);
		const requests = genesys.requests
			.of({ clientId: 'genesys-desktop' })
			.map(({ method, status }) => `${method} ${status}`);
		expect(requests).toEqual(['GET 200', 'POST 202', 'POST 202']);
		const shown = (await sightingsOf(page)).filter((sighting) => sighting.visible && !sighting.endButton);
		const knowable = timesOf(desktop, id, 'wrapupKnowable');
		expect(knowable).toHaveLength(1);
		expect(Math.abs((shown[0]?.at ?? 0) - (knowable[0] ?? 0))).toBeLessThan(100);
		expect(desktop.pageErrors()).toEqual([]);
	});
}

test('S2: the clock runs down and the ways out end as they should', async ({ page, genesys, desktop }) => {
	await openDesk(page, desktop);
	const clock = page
		.frameLocator('.wrapup-instance[aria-hidden=false] iframe')
		.locator('[data-testid="wrapup-header-message-duration"]');
	const codes = genesys.world.queues.find((queue) => queue.wrapupPrompt === 'timeout')?.codes ?? [];
	const expected = { S2a: codes[1]?.id, S2b: codes[1]?.id, S2c: 'ININ-WRAP-UP-TIMEOUT' };
	for (const name of sampled(['S2a', 'S2b', 'S2c'] as const, (one) => one !== 'S2b')) {
		const run = desktop.play(name, { speed });
		const id = await run.conversation('A');
		if (name !== 'S2a') {
			await expect(clock).toHaveText(/^00:0[1-4]$/);
			const before = (await clock.textContent()) ?? '';
			await expect.poll(async () => ((await clock.textContent()) ?? '') < before).toBe(true);
		}
		await run.finished;
		await expect(page.locator('.acd-interaction-card-v2')).toHaveCount(0);
		const agent = genesys.world.conversation(id)?.participants.find((party) => party.purpose === 'agent');
		expect(agent?.wrapup?.code).toBe(expected[name]);
		expect(timesOf(desktop, id, 'donePressed').length).toBe(name === 'S2a' ? 1 : 0);
		expect(timesOf(desktop, id, 'codeChosen').length).toBe(name === 'S2c' ? 0 : 1);
	}
	expect(desktop.pageErrors()).toEqual([]);
});

test('S10: the tool opened during the call is no wrap-up', async ({ page, desktop }) => {
	await watchWrapup(page);
	await openDesk(page, desktop);
	const run = desktop.play('S10', { speed, mode: 'step' });
	const apply = page.frameLocator('.wrapup-instance iframe').locator('[data-testid="wrapup-apply-button"]');
	for (let step = await run.step(); step !== null; step = await run.step()) {
		if (step === 'closeWrapup A') await expect(apply).toBeDisabled();
		if (step === 'pressDone A') break;
	}
	const id = await run.conversation('A');
	await run.step();
	await run.finished;
	expect(timesOf(desktop, id, 'codeChosen')).toHaveLength(1);
	const early = (await sightingsOf(page)).filter((sighting) => sighting.visible && sighting.endButton);
	expect(early).toHaveLength(1);
	const [shownEarly, shownAfter] = timesOf(desktop, id, 'wrapupShown');
	const [hungUp] = timesOf(desktop, id, 'hungUp');
	const [endButtonRemoved] = timesOf(desktop, id, 'endButtonRemoved');
	const [knowable] = timesOf(desktop, id, 'wrapupKnowable');
	expect(shownEarly).toBeLessThan(endButtonRemoved ?? 0);
	expect(shownEarly).toBeLessThan(hungUp ?? 0);
	expect(shownAfter).toBeGreaterThan(hungUp ?? 0);
	expect(knowable).toBeGreaterThanOrEqual(shownAfter ?? 0);
	expect(timesOf(desktop, id, 'afterCallWorkEnded')).toHaveLength(1);
});

test('S11: three at once keep their own cards, tools and codes', async ({ page, genesys, desktop }) => {
	await openDesk(page, desktop);
	const run = desktop.play('S11', { speed, mode: 'step' });
	const groups = page.locator('.interaction-group');
	const selected = page.locator('.interaction-group.is-selected .participant-name');
	const visibleTools = page.locator('.wrapup-instance[aria-hidden=false]');
	const until = async (text: string): Promise<void> => {
		for (let step = await run.step(); step !== text; step = await run.step()) {
			if (step === null) throw new Error(`The scenario ended before ${text}.`);
		}
	};
	await until('offer C');
	await expect(groups).toHaveCount(3);
	await expect(selected).toHaveText(customers[1]?.name ?? '');
	await expect(visibleTools).toHaveCount(0);
	await until('awaitWrapup A');
	await expect(selected).toHaveText(customers[0].name);
	await expect(visibleTools).toHaveCount(1);
	await expect(page.locator('.interaction-end-btn')).toHaveCount(0);
	await until('select B');
	await expect(visibleTools).toHaveCount(0);
	await expect(page.locator('.interaction-end-btn')).toHaveCount(1);
	await until('openWrapup B');
	await expect(visibleTools).toHaveCount(1);
	await expect(page.locator('.interaction-end-btn')).toHaveCount(1);
	while ((await run.step()) !== null);
	await run.finished;
	await expect(groups).toHaveCount(0);
	const billing = genesys.world.queues.find((queue) => queue.wrapupPrompt === 'mandatory')?.codes ?? [];
	const stored = genesys.world
		.conversations()
		.map(({ participants }) => participants.find((party) => party.purpose === 'agent')?.wrapup?.code);
	expect(stored).toEqual([billing[1]?.id, billing[3]?.id, billing[4]?.id]);
	expect(desktop.pageErrors()).toEqual([]);
});

test('works by hand: answer, hang up, search a code, Done', async ({ page, genesys, desktop }) => {
	await openDesk(page, desktop);
	const { world } = genesys;
	const { agents, queues } = world;
	const { id } = world.offer({ agentId: agents[0]?.id ?? '', queueId: queues[0]?.id ?? '' });
	await page.locator('[data-action="answerInteraction"] a').click();
	await page.locator('.interaction-hold-btn').click();
	await expect(page.locator('.interaction-hold-btn')).toHaveAttribute('aria-pressed', 'true');
	await page.locator('.interaction-end-btn').click();
	const tool = page.frameLocator('.wrapup-instance[aria-hidden=false] iframe');
	await tool.locator('[data-testid="wrapup-code-search"]').fill('compl');
	const options = tool.locator('[data-testid="wrapup-code-list"] [role=option]:visible');
	await expect(options).toHaveCount(1);
	await options.click();
	await tool.locator('[data-testid="wrapup-apply-button"]').click();
	await expect(page.locator('.onQueueButton')).toBeVisible();
	const agent = world.conversation(id)?.participants.find((party) => party.purpose === 'agent');
	expect(agent?.wrapup?.code).toBe(queues[0]?.codes.find((code) => code.name === 'Complaint')?.id);
	expect(agent?.communications[0]?.disconnectType).toBe('client');
});

test('a code stored by somebody else closes the tool', async ({ page, genesys, desktop }) => {
	await openDesk(page, desktop);
	const run = desktop.play('S1', { speed, finish: 'leave' });
	const conversationId = await run.conversation('A');
	await run.finished;
	await expect(page.locator('.wrapup-instance[aria-hidden=false]')).toHaveCount(1);
	const agent = genesys.world.conversation(conversationId)?.participants.find((party) => party.purpose === 'agent');
	const code = genesys.world.queues[0]?.codes[2]?.id ?? '';
	genesys.world.storeWrapup({ conversationId, participantId: agent?.id ?? '', wrapup: { code }, by: 'afterword' });
	await expect(page.locator('.wrapup-instance[aria-hidden=false]')).toHaveCount(0);
	await expect(page.locator('.acd-interaction-card-v2')).toHaveCount(0);
	expect(timesOf(desktop, conversationId, 'donePressed')).toEqual([]);
});

test('a random language, required Trusted Types and the API host change nothing but the words', async ({
	page,
	genesys,
	desktop,
}) => {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') refused.push(message.text());
	});
	desktop.setSwitches({ locale: 'pseudo', trustedTypes: true, restBase: 'api', finalWrite: 'patch' });
	await openDesk(page, desktop);
	await expect(page.locator('html')).toHaveAttribute('lang', 'pseudo');
	const run = desktop.play('S1', { speed });
	const id = await run.conversation('A');
	await run.finished;
	await expect(page.locator('.onQueueButton')).not.toHaveText('On queue');
	expect(genesys.world.conversation(id)?.endTime).toBeDefined();
	const own = genesys.requests.of({ clientId: 'genesys-desktop' });
	expect(own.map(({ method, host }) => `${method} ${host}`)).toEqual([
		'GET api.mypurecloud.com',
		'POST api.mypurecloud.com',
		'PATCH api.mypurecloud.com',
	]);
	expect(refused).toEqual([]);
});

test('the page is restless: its dashboard frame is replaced by hash and by pushState routes', async ({
	page,
	desktop,
}) => {
	await page.clock.install();
	await page.addInitScript(() => {
		const pushState = history.pushState.bind(history);
		history.pushState = (...parts) => {
			document.documentElement.dataset['pushed'] = 'yes';
			pushState(...parts);
		};
		addEventListener('hashchange', () => {
			document.documentElement.dataset['hashed'] = 'yes';
		});
	});
	await openDesk(page, desktop);
	const frame = page.locator('frame-router iframe');
	await page.clock.runFor(1000);
	await expect(page.frameLocator('frame-router iframe').locator('table')).toBeVisible();
	const first = await frame.elementHandle();
	const route = await page.locator('frame-router').getAttribute('route');
	for (let minute = 0; minute < 3; minute += 1) await page.clock.runFor(60_000);
	expect(await first?.evaluate((node) => node.isConnected)).toBe(false);
	await expect(frame).toHaveCount(1);
	await expect(page.locator('html')).toHaveAttribute('data-pushed', 'yes');
	await expect(page.locator('html')).toHaveAttribute('data-hashed', 'yes');
	expect(route).toBe('/dashboards/day');
	expect(desktop.pageErrors()).toEqual([]);
});

test('the control endpoint loads a scenario, steps it and tells the truth', async ({
	page,
	genesys,
	desktop,
	playwright,
}) => {
	await openDesk(page, desktop);
	const control = await playwright.request.newContext({ ignoreHTTPSErrors: true });
	const address = `https://127.0.0.1:${genesys.port}/__desk`;
	const order = async (path: string, data: object): Promise<unknown> => {
		const answer: unknown = await (await control.post(`${address}/${path}`, { data })).json();
		return answer;
	};
	expect(await order('play', { scenario: 'S10', mode: 'step', seed: 3, speed: 20 })).toEqual({ playing: 'S10' });
	expect(await order('step', {})).toEqual({ step: 'offer A' });
	expect(await order('step', {})).toEqual({ step: 'answer A' });
	await expect(page.locator('.interaction-end-btn')).toBeVisible();
	// The page's stamp takes a request of its own, so it comes a moment after what it tells of.
	await expect.poll(() => desktop.truth().map(({ kind }) => kind)).toContain('endButtonShown');
	const truth: unknown = await (await control.get(`${address}/truth`)).json();
	expect(truth).toEqual(JSON.parse(JSON.stringify(desktop.truth())));
	expect(truth).toContainEqual(expect.objectContaining({ source: 'page', kind: 'endButtonShown' }));
	await control.dispose();
});
