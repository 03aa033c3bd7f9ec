import { expect } from '@playwright/test';
import type { PanelPage } from '../harness/panelPage.ts';
import { storedWrapups } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import type { Stage } from '../support/stage.ts';

/** An ordinary wrap-up in a panel that still shows how earlier ones ended. */
export async function wrapUpNext(stage: Stage, panel: PanelPage): Promise<void> {
	for (const { key, progress } of await panel.entries()) if (progress === 'ended') await panel.acknowledge(key);
	const conversationId = await endCall(stage);
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ key, outcome: 'applied' });
	expect(storedWrapups(stage.genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
}
