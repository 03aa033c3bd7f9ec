import * as v from 'valibot';
import type { BrowserRun } from '../harness/browserRun.ts';

const shape = v.nullable(
	v.object({
		count: v.string(),
		label: v.nullable(v.string()),
		hint: v.string(),
		left: v.number(),
		top: v.number(),
		right: v.number(),
		bottom: v.number(),
	}),
);

/** The pill as it stands in the page of the desktop, or null where none is painted. */
export type ShownPill = NonNullable<v.InferOutput<typeof shape>>;

/** Runs in the page. Its root is closed to the page, and open to an extension's own scripts. */
const look = `() => {
	const api = globalThis.browser ?? chrome;
	for (const host of document.documentElement.children) {
		const root = host instanceof HTMLDivElement && (host.openOrClosedShadowRoot ?? api.dom?.openOrClosedShadowRoot(host));
		const box = host.getBoundingClientRect();
		if (!root || box.width === 0) continue;
		return {
			count: root.querySelector('button').textContent,
			label: root.querySelector('button').getAttribute('aria-label'),
			hint: root.querySelector('p').textContent,
			left: box.left, top: box.top, right: box.right, bottom: box.bottom,
		};
	}
	return null;
}`;

/** Reads the pill by an injected script of the extension, because nothing else can look into it. */
export async function readPill(run: BrowserRun, address: string): Promise<ShownPill | null> {
	const { host } = new URL(address);
	const found = await run.evaluateInBackground(`(async () => {
		const api = scope.browser ?? scope.chrome;
		const [tab] = await api.tabs.query({ url: 'https://${host}/*' });
		const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${look} });
		return result;
	})()`);
	return v.parse(shape, found ?? null);
}
