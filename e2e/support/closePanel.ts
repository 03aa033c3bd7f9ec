import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import { until } from '../harness/until.ts';

const close = 'chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.close({ windowId: id }))';
const open = `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)`;

/** Closes the side panel of the window that is in front, and waits until it is gone: one that opens meanwhile gets no focus. */
export async function closePanel({ context }: ChromiumRun): Promise<void> {
	const worker = () => context.serviceWorkers().at(-1);
	await worker()?.evaluate(close);
	await until(
		async () => worker()?.evaluate<unknown>(open),
		(left) => left === 0,
		{ what: 'the side panel to be gone' },
	);
}
