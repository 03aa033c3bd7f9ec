import { expect, type Page } from '@playwright/test';
import { customers } from './desktop/customers.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { codeNamed, ownParticipant } from './support/centre.ts';
import { sampled } from './support/sampling.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { openChromiumWork } from './support/startChromiumWork.ts';
import { findWords, keptTraces, listenToConsoles, sentTraces, type Trace } from './support/traces.ts';

const ownNotes = 'Promised a callback, ticket 4711';

/** Every document of the desktop as text, with the frames in it. */
async function shownTraces(desk: Page): Promise<readonly Trace[]> {
	const texts = desk.frames().map(async (frame) => ({ place: frame.url(), text: await frame.content() }));
	return await Promise.all(texts);
}

const wordsIn = (traces: readonly Trace[], words: readonly string[]) =>
	words.filter((word) => findWords(traces, [word]).length > 0);

const cases = [
	{ name: 'S1', what: 'a call', shown: [customers[0].name, customers[0].phone, customers[0].address] },
	{
		name: 'S9',
		what: 'a message conversation',
		shown: [customers[0].name, ...customers[0].lines.map(({ text }) => text)],
	},
] as const;

for (const { name, what, shown } of sampled(cases, (one) => one.name === 'S1')) {
	test(`of the customer in ${what}, nothing is kept, sent or logged; the agent's notes go with the end`, async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const settings = { provisional: true, undoSeconds: 30 };
		const work = await openChromiumWork(chromium, { genesys, desktop }, { settings });
		const { run, desk, panel, panelDocument } = work;
		const heard = listenToConsoles(chromium, panelDocument);
		await signInFromPanel(run, panel, genesys);
		await until(
			() => genesys.sockets.count(),
			(count) => count === 1,
			{ what: 'the notification socket to be up' },
		);
		const customerData = desktop.canaries();
		const expectNothingOfTheCustomer = async () => {
			const panelText = { place: 'the panel', text: await panelDocument.content() };
			const all = [...(await keptTraces(panelDocument)), ...sentTraces(genesys), ...heard, panelText];
			expect(findWords(all, customerData)).toEqual([]);
		};
		const placesOfNotes = async () => findWords(await keptTraces(panelDocument), [ownNotes]);
		const inStore = (store: string) => `indexedDB afterword ${store}: ${ownNotes}`;

		const scenario = desktop.play(name, { mode: 'step', finish: 'leave', speed: 10 });
		await scenario.step();
		const id = await scenario.conversation('A');
		await scenario.step();
		await panel.waitForEntry({ progress: 'talking' });
		await panel.writeNotes(ownNotes);
		await panel.chooseCode(codeNamed(genesys, 'Refund').id);
		await expect(panelDocument.locator('[data-provisional]')).toHaveAttribute('data-provisional', 'saved');
		// What is looked for was there to be taken: on the page, and in the platform's answers.
		await until(
			async () => wordsIn(await shownTraces(desk), shown),
			(words) => words.length >= 2,
			{ what: "the customer's data on the desktop" },
		);
		const conversation = JSON.stringify(genesys.world.conversation(id));
		expect(findWords([{ place: 'the platform', text: conversation }], customerData)).not.toEqual([]);
		await expect.poll(placesOfNotes).toEqual([inStore('drafts')]);
		expect(findWords(sentTraces(genesys), [ownNotes])).not.toEqual([]);
		await expectNothingOfTheCustomer();

		await scenario.step();
		await scenario.step();
		// The code that was chosen early goes its way by itself, once the wrap-up is there.
		const { key } = await panel.waitForEntry({ progress: 'held' });
		expect(await placesOfNotes()).toContain(inStore('outbox'));
		expect([inStore('drafts'), inStore('outbox')]).toEqual(expect.arrayContaining([...(await placesOfNotes())]));
		await expectNothingOfTheCustomer();

		await sendNowOnceHeard(panel);
		await panel.waitForEntry({ key, outcome: 'applied' });
		expect(ownParticipant(genesys, id).wrapup?.notes).toBe(ownNotes);
		await expect.poll(placesOfNotes).toEqual([]);
		await expectNothingOfTheCustomer();
		await panel.acknowledge(key);
		await expect(panelDocument.locator('[data-entry]')).toHaveCount(0);
		expect(await placesOfNotes()).toEqual([]);

		// The looking itself sees the journal and both consoles.
		await run.evaluateInBackground(`console.info('the worker was heard')`);
		await panelDocument.evaluate(`console.info('the panel was heard')`);
		await expect.poll(() => findWords(heard, ['was heard'])).toHaveLength(2);
		expect(findWords(await keptTraces(panelDocument), [id])).toContain(`indexedDB afterword journal: ${id}`);
		await expectNothingOfTheCustomer();
		expect(findWords(heard, [ownNotes])).toEqual([]);
	});
}
