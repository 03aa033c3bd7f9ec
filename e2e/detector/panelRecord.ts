import * as v from 'valibot';
import type { Surface } from '../harness/surface.ts';

const moments = v.array(
	v.object({
		at: v.number(),
		entries: v.array(
			v.object({
				key: v.string(),
				progress: v.string(),
				outcome: v.nullable(v.string()),
				result: v.nullable(v.string()),
			}),
		),
		drift: v.boolean(),
	}),
);

/** All that the panel showed from one moment to the next: its wrap-ups, and whether it told of a drift. */
export type PanelMoment = v.InferOutput<typeof moments>[number];

/**
 * Writes down every change of what the panel shows, in the panel itself, so that nothing is too short to be seen.
 * `at` is epoch milliseconds. Does nothing where it writes already.
 */
export async function startPanelRecord(panel: Surface): Promise<void> {
	await panel.evaluate(`(() => {
		if (window.panelRecord !== undefined) return true;
		window.panelRecord = [];
		let last = '';
		const look = () => {
			const entries = Array.from(document.querySelectorAll('[data-entry]'), (element) => ({
				key: element.dataset.entry,
				progress: element.dataset.progress,
				outcome: element.dataset.outcome ?? null,
				result: element.querySelector('[data-result]')?.textContent.replaceAll(/\\s+/g, ' ').trim() ?? null,
			}));
			const drift = document.querySelector('[data-drift="true"]') !== null;
			const text = JSON.stringify([entries, drift]);
			if (text === last) return;
			last = text;
			window.panelRecord.push({ at: Date.now(), entries, drift });
		};
		const all = { subtree: true, childList: true, attributes: true, characterData: true };
		new MutationObserver(look).observe(document.documentElement, all);
		look();
		return true;
	})()`);
}

/** What the panel has shown since a moment in epoch milliseconds, oldest first, with what it showed just then. */
export async function readPanelRecord(panel: Surface, since: number): Promise<readonly PanelMoment[]> {
	const all = v.parse(moments, await panel.evaluate('window.panelRecord'));
	const before = all.findLastIndex(({ at }) => at <= since);
	return all.slice(Math.max(0, before));
}
