import type { PanelPage } from '../harness/panelPage.ts';
import { until } from '../harness/until.ts';

const press = `document.querySelector('[data-selected=true] [data-suggestion="1"]')?.click()`;

/**
 * Clicks the first suggestion until it is heard: for half a second after the panel went on to another wrap-up by itself its
 * list is deaf. Resolves when one wrap-up fewer waits for a choice.
 */
export async function chooseOnceHeard(panel: PanelPage): Promise<void> {
	const waiting = async () => (await panel.entries()).filter(({ progress }) => progress === 'choosing').length;
	const before = await waiting();
	await until(
		async () => {
			await panel.surface.evaluate(press);
			return waiting();
		},
		(left) => left < before,
		{ what: 'the first suggestion to be taken' },
	);
}
