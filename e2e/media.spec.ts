import { expect } from '@playwright/test';
import { deprecatedMediums, type Medium, mediumPath, mediums } from '../src/genesys/medium.ts';
import type { Offer } from './genesys/world/world.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { storedWrapups } from './support/centre.ts';
import { chooseOnceHeard } from './support/chooseOnceHeard.ts';
import { endCall } from './support/endCall.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { isFull } from './support/sampling.ts';
import type { Stage } from './support/stage.ts';
import { type ChromiumWork, startChromiumWork } from './support/startChromiumWork.ts';
import type { TakenCall } from './support/takeCall.ts';

const atOnce = { settings: { undoSeconds: 0 } };

/** Chooses the first suggestion for the one wrap-up in the panel and puts its end away. */
async function wrapUp({ panel, panelDocument }: ChromiumWork): Promise<string> {
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	expect(await panel.entries()).toHaveLength(1);
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ key, outcome: 'applied' });
	await panel.acknowledge(key);
	await expect(panelDocument.locator('[data-entry]')).toHaveCount(0);
	return first?.codeId ?? '';
}

const people = ({ genesys }: Stage) => {
	const [me, colleague] = genesys.world.agents;
	const [queue] = genesys.world.queues;
	if (me === undefined || colleague === undefined || queue === undefined) throw new Error('The centre is empty.');
	return { me, colleague, queue };
};

/** A conversation of the agent that goes on, as the panel knows. */
async function talk(stage: Stage, { panelDocument }: ChromiumWork, offer: Partial<Offer> = {}): Promise<string> {
	const { world } = stage.genesys;
	const { me, queue } = people(stage);
	const { id } = world.offer({ agentId: me.id, queueId: queue.id, ...offer });
	world.answer(id);
	await expect(panelDocument.locator('.quiet')).toContainText('One conversation going on');
	return id;
}

/** Takes a conversation to its end and wraps it up: the platform holds the code that was chosen, and no other. */
async function expectWrapUp(stage: Stage, work: ChromiumWork, call: TakenCall = {}): Promise<void> {
	const id = await endCall(stage, call);
	const code = await wrapUp(work);
	expect(storedWrapups(stage.genesys, id)).toEqual([{ code, by: 'afterword' }]);
}

/** Nothing is owed and nothing goes on, and it stays so while another conversation is wrapped up. */
async function expectQuiet(stage: Stage, work: ChromiumWork): Promise<void> {
	await expect(work.panelDocument.locator('.quiet')).not.toContainText('going on');
	expect(await work.panel.entries()).toEqual([]);
	await expectWrapUp(stage, work);
}

test('every medium is wrapped up by its own communication, deprecated ones where policy asks', async ({
	genesys,
	desktop,
	chromium,
}) => {
	test.setTimeout(120_000);
	const stage = { genesys, desktop };
	const work = await startChromiumWork(chromium, stage, atOnce);
	const expectWrittenAs = (medium: Medium) => {
		const line = `POST conversations/${mediumPath[medium]}/:id/participants/:id/communications/:id/wrapup 202`;
		expect(writeLines(genesys).at(-1)).toBe(line);
	};
	for (const medium of mediums) {
		await test.step(medium, async () => {
			await expectWrapUp(stage, work, { medium });
			expectWrittenAs(medium);
		});
	}
	await test.step('a deprecated medium is left alone', async () => {
		const id = await endCall(stage, { medium: 'cobrowse' });
		await expectQuiet(stage, work);
		expect(storedWrapups(genesys, id)).toEqual([]);
		genesys.world.skipWrapup(id, 'test');
	});
	await saveUserSettings(work.run, { deprecatedMedia: true });
	for (const medium of deprecatedMediums) {
		await test.step(`${medium}, where policy asks`, async () => {
			await expectWrapUp(stage, work, { medium });
			expectWrittenAs(medium);
		});
	}
	const journal = (await readJournal(work.run)).map(({ medium, outcome }) => [medium, outcome]);
	const expected = [...mediums, 'call', ...deprecatedMediums].map((medium) => [medium, 'applied']);
	expect(journal.toReversed()).toEqual(expected);
	expect(desktop.pageErrors()).toEqual([]);
});

// Single steps of it are in createDesk's tests and in the detector's scenes; it takes half a minute.
if (isFull) {
	test('a conversation with several legs owes what the platform says, once, and nothing else', async ({
		genesys,
		desktop,
		chromium,
	}) => {
		test.setTimeout(120_000);
		const stage = { genesys, desktop };
		const work = await startChromiumWork(chromium, stage, atOnce);
		const { world } = genesys;
		const { me, colleague } = people(stage);
		const defaults = { ...world.switches };

		await test.step('handed on without asking: nothing; handed back: one wrap-up, for the second leg', async () => {
			const id = await talk(stage, work);
			world.transfer(id, colleague.id);
			await expectQuiet(stage, work);
			world.answer(id);
			const back = world.transfer(id, me.id);
			world.answer(id);
			world.hangUp(id, 'customer');
			const code = await wrapUp(work);
			expect(back.wrapup).toMatchObject({ code, by: 'afterword' });
			expect(storedWrapups(genesys, id)).toEqual([{ code, by: 'afterword' }]);
		});

		await test.step('handed on where the prompt asks for a wrap-up all the same: one, for the first leg', async () => {
			Object.assign(world.switches, defaults, { afterTransfer: 'byPrompt' });
			const id = await talk(stage, work);
			world.transfer(id, colleague.id);
			const code = await wrapUp(work);
			expect(storedWrapups(genesys, id)).toEqual([{ code, by: 'afterword' }]);
			world.hangUp(id, 'customer');
		});

		for (const callbackOwes of ['callback', 'call'] as const) {
			await test.step(`a callback with its call: the ${callbackOwes} owes it, and it is one entry`, async () => {
				Object.assign(world.switches, defaults, { callbackOwes });
				const id = await talk(stage, work, { medium: 'callback' });
				world.placeCall(id);
				world.answer(id);
				world.hangUp(id, 'customer');
				const code = await wrapUp(work);
				expect(storedWrapups(genesys, id)).toEqual([{ code, by: 'afterword' }]);
				const [, , own] = world.conversation(id)?.participants ?? [];
				expect(own?.communications.map(({ state }) => state)).toEqual(['terminated', 'terminated']);
			});
		}

		await test.step('a callback and its call that both owe one are two entries, and both are settled', async () => {
			Object.assign(world.switches, defaults, { callbackOwes: 'both' });
			const id = await talk(stage, work, { medium: 'callback' });
			world.placeCall(id);
			world.answer(id);
			world.hangUp(id, 'customer');
			await until(
				() => work.panel.entries(),
				(entries) => entries.length === 2,
				{ what: 'two entries' },
			);
			const applied = work.panelDocument.locator('[data-outcome=applied]');
			for (const settled of [1, 2]) {
				await work.panel.waitForSuggestions();
				await chooseOnceHeard(work.panel);
				await expect(applied).toHaveCount(settled);
			}
			for (const { key } of await work.panel.entries()) await work.panel.acknowledge(key);
			expect(storedWrapups(genesys, id)).toHaveLength(2);
			await expect(work.panelDocument.locator('[data-entry]')).toHaveCount(0);
		});

		await test.step('advice that is given owes nothing; taken over it does', async () => {
			Object.assign(world.switches, defaults, { consultedPurpose: 'user' });
			const { queue } = people(stage);
			const advise = (): string => {
				const { id } = world.offer({ agentId: colleague.id, queueId: queue.id });
				world.answer(id);
				world.consult(id, me.id);
				world.answer(id);
				return id;
			};
			const left = advise();
			await expect(work.panelDocument.locator('.quiet')).toContainText('One conversation going on');
			world.endConsult(left, 'leave');
			await expectQuiet(stage, work);
			Object.assign(world.switches, defaults, { takenOver: 'owesNothing' });
			const free = advise();
			await expect(work.panelDocument.locator('.quiet')).toContainText('One conversation going on');
			world.endConsult(free, 'transfer');
			world.hangUp(free, 'customer');
			await expectQuiet(stage, work);
			Object.assign(world.switches, defaults);
			const taken = advise();
			await expect(work.panelDocument.locator('.quiet')).toContainText('One conversation going on');
			world.endConsult(taken, 'transfer');
			world.hangUp(taken, 'customer');
			const code = await wrapUp(work);
			expect(storedWrapups(genesys, taken)).toEqual([{ code, by: 'afterword' }]);
		});

		await test.step('a conference: the one whose call it was owes it, when they leave', async () => {
			const id = await talk(stage, work);
			world.consult(id, colleague.id);
			world.answer(id);
			world.endConsult(id, 'conference');
			world.hangUp(id, 'agent', me.id);
			const code = await wrapUp(work);
			world.hangUp(id, 'customer');
			expect(storedWrapups(genesys, id)).toEqual([{ code, by: 'afterword' }]);
		});

		await test.step('after-call work on request: only where it was asked for', async () => {
			const begin = (): string => {
				const { id } = world.offer({ agentId: me.id, queueId: people(stage).queue.id, prompt: 'agentRequested' });
				world.answer(id);
				return id;
			};
			const request = work.panelDocument.locator('[data-request-work]');
			const unasked = begin();
			await expect(request).toHaveAttribute('aria-checked', 'false');
			world.hangUp(unasked, 'customer');
			await expectQuiet(stage, work);
			const asked = begin();
			await request.click();
			await expect(request).toHaveAttribute('aria-checked', 'true');
			world.hangUp(asked, 'customer');
			const code = await wrapUp(work);
			expect(storedWrapups(genesys, asked)).toEqual([{ code, by: 'afterword' }]);
		});
		const outcomes = new Set((await readJournal(work.run)).map(({ outcome }) => outcome));
		expect(outcomes).toEqual(new Set(['applied']));
		expect(desktop.pageErrors()).toEqual([]);
	});
}
