import type { PanelPage } from '../harness/panelPage.ts';
import { until } from '../harness/until.ts';

/**
 * Clicks the first suggestion until it is heard: for half a second after the panel went on to another wrap-up by itself its
 * list is deaf. Resolves when one wrap-up fewer waits for a choice.
 */
export async function chooseOnceHeard(panel: PanelPage): Promise<void> {
	const waiting = async () => (await panel.entries()).filter(({ progress }) => progress === 'choosing').length;
	const before = await waiting();
	await until(
		async () => {
			if ((await waiting()) === before) await panel.chooseSuggestion(1);
			return waiting();
		},
		(left) => left < before,
		{ what: 'the first suggestion to be taken' },
	);
}
