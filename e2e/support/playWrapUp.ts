import { expect } from '@playwright/test';
import type { PanelPage, ShownSuggestion } from '../harness/panelPage.ts';
import { until } from '../harness/until.ts';
import { codeNamed, storedWrapups } from './centre.ts';
import { endCall } from './endCall.ts';
import type { Stage } from './stage.ts';
import type { TakenCall } from './takeCall.ts';

/** What an interaction is about, and how the agent wraps it up: with the code of this name. */
export type PlayedWrapUp = TakenCall & { readonly codeName: string };

/**
 * Plays one whole wrap-up: the interaction ends, what is suggested for it is read, the code is chosen wherever it stands,
 * applied and put away.
 *
 * @returns what was suggested, best first
 */
export async function playWrapUp(
	stage: Stage,
	panel: PanelPage,
	{ codeName, ...offer }: PlayedWrapUp,
): Promise<readonly ShownSuggestion[]> {
	const { id: codeId } = codeNamed(stage.genesys, codeName);
	const conversationId = await endCall(stage, offer);
	const suggested = await panel.waitForSuggestions();
	const rank = suggested.find((one) => one.codeId === codeId)?.rank;
	if (rank === undefined) await panel.chooseCode(codeId);
	else await panel.chooseSuggestion(rank);
	const { key } = await panel.waitForEntry({ outcome: 'applied' });
	expect(key).toContain(conversationId);
	expect(storedWrapups(stage.genesys, conversationId)).toEqual([{ code: codeId, by: 'afterword' }]);
	await panel.acknowledge(key);
	await until(
		() => panel.entries(),
		(entries) => entries.length === 0,
		{ what: 'the wrap-up to be put away' },
	);
	return suggested;
}
