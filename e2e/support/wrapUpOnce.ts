import { expect } from '@playwright/test';
import type { PanelPage } from '../harness/panelPage.ts';
import { storedWrapups } from './centre.ts';
import { endCall } from './endCall.ts';
import type { Stage } from './stage.ts';

/** One ordinary wrap-up, to see that the whole works: a call ends, the first suggestion is clicked, and it is stored once. */
export async function wrapUpOnce(stage: Stage, panel: PanelPage): Promise<void> {
	const conversationId = await endCall(stage);
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(stage.genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
}
