import { expect } from '@playwright/test';
import type { Genesys } from './genesys/genesys.ts';
import type { PanelPage } from './harness/panelPage.ts';
import { signInAt } from './harness/signInPage.ts';
import type { Surface } from './harness/surface.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { codeNamed, ownParticipant, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { type Keyboard, keyboardOf } from './support/keyboardOf.ts';
import { openChromiumWork } from './support/startChromiumWork.ts';
import { takeCall } from './support/takeCall.ts';

/** From now on the document counts what a pointer does in it. */
const countPointers = `(() => {
	globalThis.pointers = 0;
	for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
		document.addEventListener(name, () => { globalThis.pointers += 1; }, { capture: true });
	}
	return true;
})()`;

/** Presses Enter on "Send now" until it is heard: it is deaf for its first half second. */
async function sendNow(panel: PanelPage, keyboard: Keyboard): Promise<void> {
	await keyboard.tabTo('[data-send-now]');
	await until(
		async () => {
			if (await panel.surface.evaluate(`document.querySelector('[data-send-now]') !== null`))
				await keyboard.press('Enter');
			return panel.entries();
		},
		(entries) => entries.every(({ progress }) => progress !== 'held'),
		{ what: '"Send now" to be heard' },
	);
}

/** Presses Enter on a code until it is heard: a list to which the panel went on by itself is deaf for its first half second. */
async function enterOnceHeard(panel: PanelPage, keyboard: Keyboard): Promise<void> {
	await until(
		async () => {
			if ((await panel.suggestions()).length > 0) await keyboard.press('Enter');
			return panel.entries();
		},
		(entries) => entries.some(({ progress }) => progress === 'held'),
		{ what: 'the code to be taken' },
	);
}

const isThere = (surface: Surface, selector: string) =>
	until(
		() => surface.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`),
		(there) => there === true,
		{ what: `${selector} in the panel`, milliseconds: 20_000 },
	);

/** Puts away every result with the keyboard. */
async function putAllAway(panel: PanelPage, keyboard: Keyboard): Promise<void> {
	for (let left = (await panel.entries()).length; left > 0; left -= 1) {
		await keyboard.push('[data-acknowledge]');
		await until(
			() => panel.entries(),
			(entries) => entries.length < left,
			{ what: 'a result to be put away' },
		);
	}
}

function storeAsSupervisor(genesys: Genesys, conversationId: string, code: string): void {
	const participantId = ownParticipant(genesys, conversationId).id;
	genesys.world.storeWrapup({ conversationId, participantId, wrapup: { code }, by: 'supervisor', immediate: true });
}

const lastStored = (genesys: Genesys, conversationId: string) => storedWrapups(genesys, conversationId).at(-1);

test('a whole day with the keyboard alone', async ({ genesys, desktop, chromium }) => {
	test.setTimeout(240_000);
	const stage = { genesys, desktop };
	const { panel, run } = await openChromiumWork(chromium, stage, { settings: { undoSeconds: 30 } });
	const { surface } = panel;
	await surface.evaluate(countPointers);
	const keyboard = keyboardOf(surface);

	await test.step('signs in', async () => {
		await panel.waitForStatus('signedOut');
		await keyboard.push('[data-sign-in]');
		await signInAt(run, genesys.domain);
		await panel.waitForStatus('ready');
	});

	await test.step('arms early: the code is sent when the conversation is over', async () => {
		const id = await takeCall(stage);
		await keyboard.push('[data-arm]');
		await panel.waitForSuggestions();
		await keyboard.tabTo('[data-suggestion="1"]');
		const [, second] = await panel.suggestions();
		await keyboard.press('2');
		await isThere(surface, '[data-armed]');
		expect(storedWrapups(genesys, id)).toEqual([]);
		genesys.world.hangUp(id, 'customer');
		await panel.waitForEntry({ progress: 'held' }, 20_000);
		await sendNow(panel, keyboard);
		await panel.waitForEntry({ outcome: 'applied' }, 20_000);
		expect(lastStored(genesys, id)).toEqual({ code: second?.codeId, by: 'afterword' });
		await putAllAway(panel, keyboard);
	});

	const [refund, dispute, paid] = ['Complaint', 'Disputed', 'Paid now'].map((name) => codeNamed(genesys, name).id);
	const first = await endCall(stage);
	await panel.waitForSuggestions();
	const middle = await endCall(stage, { medium: 'message' });
	const last = await endCall(stage, { queue: 'Collections', timeoutMs: 240_000 });
	await until(
		() => panel.entries(),
		(entries) => entries.length === 3,
		{ what: 'three wrap-ups' },
	);

	await test.step('takes the first one back, writes notes, and finds another code by typing', async () => {
		await keyboard.waitForFocus('[data-suggestion="1"]');
		await keyboard.press('1');
		await panel.waitForEntry({ progress: 'held' });
		await keyboard.press('Escape');
		await until(
			() => panel.entries(),
			(entries) => entries.every(({ progress }) => progress === 'choosing'),
			{ what: 'the choice to be taken back' },
		);
		await keyboard.tabTo('[data-notes]');
		await keyboard.type('Ticket 4711, callback 12');
		await keyboard.tabTo('[data-search]');
		await keyboard.type('complai');
		await isThere(surface, `[data-code-row][data-best="true"][data-code-id="${refund}"]`);
		await keyboard.press('Enter');
		await panel.waitForEntry({ progress: 'held' });
		await sendNow(panel, keyboard);
		await panel.waitForEntry({ outcome: 'applied' }, 20_000);
		expect(lastStored(genesys, first)).toEqual({ code: refund, by: 'afterword' });
		expect(genesys.world.conversation(first)?.participants.at(-1)?.wrapup?.notes).toBe('Ticket 4711, callback 12');
	});

	await test.step('goes on with the next one, which has the focus, by arrow and Enter', async () => {
		await keyboard.waitForFocus('[data-selected="true"] [data-suggestion="1"]');
		const [, second] = await panel.suggestions();
		await keyboard.press('ArrowDown');
		await enterOnceHeard(panel, keyboard);
		await sendNow(panel, keyboard);
		await until(
			() => panel.entries(),
			(entries) => entries.filter(({ outcome }) => outcome === 'applied').length === 2,
			{ what: 'the second wrap-up to be applied', milliseconds: 20_000 },
		);
		expect(lastStored(genesys, middle)).toEqual({ code: second?.codeId, by: 'afterword' });
	});

	await test.step('decides a conflict, and corrects what was applied', async () => {
		await keyboard.tabTo('[data-selected="true"] [data-search]');
		await keyboard.type('paid now');
		await enterOnceHeard(panel, keyboard);
		storeAsSupervisor(genesys, last, dispute ?? '');
		await sendNow(panel, keyboard);
		await panel.waitForEntry({ progress: 'conflict' }, 20_000);
		await keyboard.push('[data-replace]');
		await isThere(surface, '[data-correct]');
		expect(lastStored(genesys, last)).toEqual({ code: paid, by: 'afterword' });
		await keyboard.push('[data-correct]');
		await keyboard.tabTo('[data-search]');
		await keyboard.type('disputed');
		await keyboard.press('Enter');
		await panel.waitForEntry({ progress: 'held' });
		await sendNow(panel, keyboard);
		await isThere(surface, '[data-correct]');
		expect(lastStored(genesys, last)).toEqual({ code: dispute, by: 'afterword' });
	});

	await putAllAway(panel, keyboard);
	expect(await surface.evaluate('globalThis.pointers')).toBe(0);
});
