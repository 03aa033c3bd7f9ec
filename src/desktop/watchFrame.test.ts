// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopFacts } from './facts.ts';
import { type Watch, watchFrame } from './watchFrame.ts';

const tool = '<div class="wrapup-main-container"><button class="wrapup-apply-button"></button></div>';

beforeEach(() => {
	document.body.className = '';
	document.body.innerHTML = '';
});

/** A custom element with a shadow root that holds this. */
function withRoot(name: string, html: string, mode: 'open' | 'closed' = 'open') {
	const host = document.createElement(name);
	const root = host.attachShadow({ mode });
	root.innerHTML = html;
	return { host, root };
}

describe('watching', () => {
	const watches: Watch[] = [];
	afterEach(() => {
		for (const watch of watches.splice(0)) watch.stop();
	});

	/** A watch whose turns the test takes itself. */
	function start(closedRoots = new Map<Element, ShadowRoot>()) {
		const reports: DesktopFacts[] = [];
		let waiting: (() => void) | null = null;
		const now = 0;
		const watch = watchFrame({
			document,
			location: { pathname: '/directory/', hash: '' },
			later: () => undefined,
			now: () => now,
			heed: () => undefined,
			createObserver: (callback) => new MutationObserver(callback),
			soon: (callback) => {
				waiting = callback;
			},
			shadowRootOf: (element) => element.shadowRoot ?? closedRoots.get(element) ?? null,
			report: (facts) => reports.push(facts),
		});
		watches.push(watch);
		const turn = async () => {
			await new Promise((resolve) => setTimeout(resolve, 0));
			const now = waiting;
			waiting = null;
			now?.();
		};
		return { watch, reports, turn, last: () => reports.at(-1) };
	}

	it('reports nothing from a page that shows nothing of the desktop', async () => {
		const { reports, turn } = start();
		document.body.innerHTML = '<p>news</p>';
		await turn();
		expect(reports).toEqual([]);
	});

	it('reports each change once', async () => {
		const { reports, turn, last } = start();
		document.body.innerHTML = tool;
		await turn();
		expect(last()?.wrapUpPanel?.visible).toBe(true);
		document.body.append(document.createElement('p'));
		await turn();
		expect(reports).toHaveLength(1);
		document.querySelector('.wrapup-main-container')?.setAttribute('aria-hidden', 'true');
		await turn();
		expect(last()?.wrapUpPanel?.visible).toBe(false);
		document.body.innerHTML = '';
		await turn();
		expect(last()).toMatchObject({ generation: 'none', wrapUpPanel: null });
		expect(reports).toHaveLength(3);
	});

	it.each(['open', 'closed'] as const)(
		'sees into %s roots, those that come later, and roots within roots',
		async (mode) => {
			const roots = new Map<Element, ShadowRoot>();
			const { turn, last } = start(roots);
			const outer = withRoot('wrap-up-host', '<div></div>', mode);
			const inner = withRoot('wrap-up-tool', tool, mode);
			roots.set(outer.host, outer.root);
			roots.set(inner.host, inner.root);
			outer.root.append(inner.host);
			document.body.append(outer.host);
			await turn();
			expect(last()?.wrapUpPanel).toMatchObject({ visible: true, applyEnabled: true });
			inner.root.querySelector('button')?.setAttribute('disabled', '');
			await turn();
			expect(last()?.wrapUpPanel?.applyEnabled).toBe(false);
		},
	);

	it('says when the page is left, once it had said anything', async () => {
		const { watch, reports, turn } = start();
		watch.leave();
		expect(reports).toEqual([]);
		document.body.innerHTML = tool;
		await turn();
		watch.leave();
		expect(reports.at(-1)).toMatchObject({ generation: 'none', wrapUpPanel: null });
	});

	it('is silent once it is stopped', async () => {
		const { watch, reports, turn } = start();
		watch.stop();
		document.body.innerHTML = tool;
		await turn();
		expect(reports).toEqual([]);
	});
});
