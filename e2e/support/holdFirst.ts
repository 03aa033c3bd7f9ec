import type { PanelPage } from '../harness/panelPage.ts';

/**
 * Chooses the first suggestion, once the panel shows any, and waits until its undo time runs.
 *
 * @returns the suggestion that was chosen
 */
export async function holdFirst(panel: PanelPage) {
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ progress: 'held' });
	return first;
}
