import type { PanelPage } from '../harness/panelPage.ts';
import { until } from '../harness/until.ts';

/** Presses "Send now" until it is heard: for its first half second the button is deaf, against double clicks. */
export async function sendNowOnceHeard(panel: PanelPage): Promise<void> {
	const press = async () => {
		await panel.surface.evaluate(`document.querySelector('[data-send-now]')?.click()`);
		return panel.entries();
	};
	await until(press, (entries) => entries.every(({ progress }) => progress !== 'held'), {
		what: '"Send now" to be heard',
	});
}
