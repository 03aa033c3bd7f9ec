// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopFacts } from './facts.ts';
import { isShown } from './isShown.ts';
import { g2 } from './packs/g2.ts';
import { nextClock, readFacts } from './readFacts.ts';
import { type Watch, watchFrame } from './watchFrame.ts';

const noClock = { seconds: null, direction: 'none' } as const;
const read = () => readFacts([document], g2, noClock).facts;
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

describe('what a frame shows', () => {
	it('is nothing of the desktop elsewhere', () => {
		document.body.innerHTML = '<div class="roster"><button>End</button></div>';
		expect(read()).toEqual({
			generation: 'none',
			packVersion: 0,
			shell: false,
			cards: [],
			endButton: false,
			ringing: false,
			sessionInvalid: false,
			wrapUpPanel: null,
			popOutId: null,
		});
	});

	it('is cards, the selected one, and the button that ends it', () => {
		document.body.className = 'ember-application';
		document.body.innerHTML = `
			<div class="interaction-group">
				<div class="acd-interaction-card-v2"></div><div class="acd-interaction-card-v2 is-selected"></div>
			</div><button class="interaction-end-btn">Auflegen</button>`;
		expect(read()).toMatchObject({
			generation: 'g2',
			shell: true,
			cards: [{ selected: false }, { selected: true }],
			endButton: true,
		});
	});

	it('is the wrap-up tool, and whether it can be used', () => {
		document.body.innerHTML = `<div data-testid="wrapup-main-container">
			<span class="wrapup-duration-mandatory">0:42</span>
			<div role="option" aria-selected="true"></div><button data-testid="wrapup-apply-button"></button></div>`;
		expect(read().wrapUpPanel).toEqual({
			visible: true,
			applyEnabled: true,
			codeSelected: true,
			clock: 'unknown',
			atZero: false,
			finishPresses: 0,
		});
		document.querySelector('button')?.setAttribute('disabled', '');
		expect(read().wrapUpPanel?.applyEnabled).toBe(false);
	});

	it('holds no word of the page', () => {
		document.body.innerHTML = `<div class="interaction-group"><div class="acd-interaction-card-v2">Ada Lovelace</div></div>${tool}`;
		expect(JSON.stringify(read())).not.toMatch(/Ada|Lovelace/);
	});
});

describe('the clock of the tool', () => {
	const direction = (...texts: readonly (number | null)[]) =>
		texts.reduce<Parameters<typeof nextClock>[0]>(nextClock, noClock).direction;

	it.each([
		[[null], 'none'],
		[[10], 'unknown'],
		[[10, 10], 'unknown'],
		[[10, 11], 'up'],
		[[11, 10], 'down'],
		[[10, 11, 11], 'up'],
		[[10, 11, null], 'none'],
	] as const)('that reads %o runs %s', (texts, expected) => {
		expect(direction(...texts)).toBe(expected);
	});
});

describe('being in sight', () => {
	it.each([
		['<p id="it"></p>', true],
		['<p id="it" hidden></p>', false],
		['<div hidden><p id="it"></p></div>', false],
		['<div aria-hidden="true"><div><p id="it"></p></div></div>', false],
		['<div class="a hidden b"><p id="it"></p></div>', false],
		['<div aria-hidden="false"><p id="it"></p></div>', true],
		['<div class="not-hidden"><p id="it"></p></div>', true],
		['<p hidden></p><p id="it"></p>', true],
	])('in %s is %s', (html, shown) => {
		document.body.innerHTML = html;
		const it = document.getElementById('it');
		expect(it !== null && isShown(it)).toBe(shown);
	});

	it('takes every ancestor into account, also around a shadow root', () => {
		const { host, root } = withRoot('wrap-up-tool', '<p></p>');
		document.body.innerHTML = '<div></div>';
		document.body.firstElementChild?.append(host);
		const [inside] = root.querySelectorAll('p');
		expect(inside !== undefined && isShown(inside)).toBe(true);
		document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
		expect(inside !== undefined && isShown(inside)).toBe(false);
	});
});

describe('watching', () => {
	const watches: Watch[] = [];
	afterEach(() => {
		for (const watch of watches.splice(0)) watch.stop();
	});

	/** A watch whose turns the test takes itself. */
	function start(closedRoots = new Map<Element, ShadowRoot>()) {
		const reports: DesktopFacts[] = [];
		let waiting: (() => void) | null = null;
		const watch = watchFrame({
			document,
			createObserver: (callback) => new MutationObserver(callback),
			soon: (callback) => {
				waiting = callback;
			},
			shadowRootOf: (element) => element.shadowRoot ?? closedRoots.get(element) ?? null,
			pack: g2,
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
