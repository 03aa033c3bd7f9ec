import * as v from 'valibot';
import type { Surface } from '../harness/surface.ts';
import { until } from '../harness/until.ts';

/** The moments of one wrap-up as the panel's document lived them, in epoch milliseconds. */
export type PanelMoments = { readonly painted: number; readonly clicked: number; readonly confirmed: number };

const moments = v.object({ painted: v.number(), clicked: v.number(), confirmed: v.number() });

/**
 * Runs in the panel. A state counts as painted at the end of the frame that drew it: the first task after the next
 * animation frame.
 */
const watch = `(() => {
	const times = {};
	globalThis.stopwatch = times;
	const now = () => performance.timeOrigin + performance.now();
	const states = { painted: '[data-suggestion]', confirmed: '[data-outcome="applied"]' };
	const seen = {};
	const look = () => {
		for (const [name, selector] of Object.entries(states)) {
			if (seen[name] || document.querySelector(selector) === null) continue;
			seen[name] = true;
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => { times[name] = now(); };
				port2.postMessage(null);
			});
		}
		if (seen.painted && seen.confirmed) observer.disconnect();
	};
	const observer = new MutationObserver(look);
	observer.observe(document, { subtree: true, childList: true, attributes: true });
	document.addEventListener('click', (event) => {
		times.clicked ??= performance.timeOrigin + event.timeStamp;
	}, { capture: true, once: true });
	look();
	return true;
})()`;

/** Starts the stopwatch in a panel that shows no wrap-up. */
export async function startStopwatch(panel: Surface): Promise<void> {
	await panel.evaluate(watch);
}

/** Waits until the stopwatch has seen all moments and reads them. */
export async function readStopwatch(panel: Surface): Promise<PanelMoments> {
	const read = async () => v.safeParse(moments, await panel.evaluate('globalThis.stopwatch'));
	const result = await until(read, ({ success }) => success, { what: 'the panel to have lived the whole wrap-up' });
	return v.parse(moments, result.output);
}
