import { expect } from '@playwright/test';
import type { PanelPage } from '../harness/panelPage.ts';
import { storedWrapups } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import type { Stage } from '../support/stage.ts';

/**
 * Puts away the results that the panel shows, until there are none. One can come back that was put away before the
 * background of a new version had read the platform for the first time; whoever sees that closes it again.
 */
export async function putAway(panel: PanelPage): Promise<void> {
	const ended = async () => (await panel.entries()).filter(({ progress }) => progress === 'ended');
	await expect(async () => {
		for (const { key } of await ended()) await panel.acknowledge(key);
		expect(await ended()).toEqual([]);
	}).toPass({ timeout: 20_000 });
}

/** An ordinary wrap-up in a panel that still shows how earlier ones ended. */
export async function wrapUpNext(stage: Stage, panel: PanelPage): Promise<void> {
	await putAway(panel);
	const conversationId = await endCall(stage);
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ key, outcome: 'applied' });
	expect(storedWrapups(stage.genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
}
