import { expect } from '@playwright/test';
import { firefoxBrowserRun } from './harness/firefox/firefoxBrowserRun.ts';
import { sidebarSurface } from './harness/firefox/sidebarSurface.ts';
import { panelPage } from './harness/panelPage.ts';
import { signInAt } from './harness/signInPage.ts';
import { requiredSettings } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { codeNamed, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { keyboardOf } from './support/keyboardOf.ts';

test('in Firefox’s sidebar the keyboard alone signs in, chooses, takes back, searches, and puts away', async ({
	genesys,
	desktop,
	firefox,
}) => {
	test.setTimeout(180_000);
	const stage = { genesys, desktop };
	const run = firefoxBrowserRun(firefox);
	await saveUserSettings(run, { ...requiredSettings(genesys), undoSeconds: 3 });
	await run.open(desktop.url);
	const surface = await sidebarSurface(firefox);
	const panel = panelPage(surface);
	const keyboard = keyboardOf(surface);
	const takenBack = (entries: Awaited<ReturnType<typeof panel.entries>>) =>
		entries.length > 0 && entries.every(({ progress }) => progress === 'choosing');

	await panel.waitForStatus('signedOut', 20_000);
	await keyboard.push('[data-sign-in]');
	await signInAt(run, genesys.domain);
	await panel.waitForStatus('ready', 20_000);

	const id = await endCall(stage);
	await panel.waitForSuggestions(20_000);
	await keyboard.tabTo('[data-suggestion="1"]');
	await keyboard.press('1');
	await panel.waitForEntry({ progress: 'held' });
	await keyboard.press('Escape');
	await until(() => panel.entries(), takenBack, { what: 'the choice to be taken back' });
	expect(storedWrapups(genesys, id)).toEqual([]);

	await keyboard.tabTo('[data-notes]');
	await keyboard.type('ticket 12');
	await keyboard.tabTo('[data-search]');
	await keyboard.type('complai');
	await keyboard.press('Enter');
	await panel.waitForEntry({ outcome: 'applied' }, 30_000);
	expect(storedWrapups(genesys, id)).toEqual([{ code: codeNamed(genesys, 'Complaint').id, by: 'afterword' }]);
	expect(genesys.world.conversation(id)?.participants.at(-1)?.wrapup?.notes).toBe('ticket 12');
	await keyboard.push('[data-acknowledge]');
	await until(
		() => panel.entries(),
		(entries) => entries.length === 0,
		{ what: 'the result to be put away' },
	);
});
