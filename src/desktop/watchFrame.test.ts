// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopFacts } from './facts.ts';
import type { FrameView } from './frameView.ts';
import type { PolicyPack } from './packs/selectorPack.ts';
import { withRoot } from './testing/withRoot.ts';
import { watchFrame } from './watchFrame.ts';

const tool = '<div class="wrapup-main-container"><button class="wrapup-apply-button"></button></div>';

beforeEach(() => {
	document.body.className = '';
	document.body.innerHTML = '';
});

describe('watching', () => {
	const stops: (() => void)[] = [];
	afterEach(() => {
		for (const stop of stops.splice(0)) stop();
	});

	/** A watch whose turns the test takes itself. */
	function start({
		closedRoots = new Map<Element, ShadowRoot>(),
		policy = [] as readonly PolicyPack[] | null,
		Observer = MutationObserver,
	} = {}) {
		const reports: DesktopFacts[] = [];
		const timers = new Map<number, { at: number; callback: () => void }>();
		const listeners = new Map<string, ((event: Event) => void)[]>();
		let now = 0;
		let last = 0;
		const view: FrameView = {
			document,
			location: { pathname: '/directory/', hash: '' },
			performance: { now: () => now },
			MutationObserver: Observer,
			CSS: { supports: (condition) => !condition.includes('[[') },
			setTimeout: (callback, milliseconds) => {
				last += 1;
				timers.set(last, { at: now + milliseconds, callback });
				return last;
			},
			clearTimeout: (timer) => void timers.delete(timer),
			queueMicrotask,
			addEventListener: (name, listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
		};
		const stop = watchFrame(
			view,
			(facts) => {
				reports.push(facts);
				return Promise.resolve(policy);
			},
			(element) => element.shadowRoot ?? closedRoots.get(element) ?? null,
		);
		stops.push(stop);
		/** Lets observers speak and so many milliseconds pass. */
		const turn = async (milliseconds = 100) => {
			await new Promise((resolve) => setTimeout(resolve, 0));
			const end = now + milliseconds;
			for (;;) {
				const due = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)[0];
				if (due === undefined) break;
				const [timer, { at, callback }] = due;
				timers.delete(timer);
				now = Math.max(now, at);
				callback();
			}
			now = end;
			await new Promise((resolve) => setTimeout(resolve, 0));
		};
		const fire = (name: string, event = new Event(name)) => {
			for (const listener of listeners.get(name) ?? []) listener(event);
		};
		return { view, stop, reports, turn, fire, last: () => reports.at(-1), timers };
	}

	it('reports of a page that shows nothing of the desktop once, a second later', async () => {
		const { reports, turn } = start();
		document.body.innerHTML = '<p>news</p>';
		await turn(900);
		expect(reports).toEqual([]);
		await turn(200);
		expect(reports).toMatchObject([{ generation: 'none', shell: false }]);
		await turn(60_000);
		expect(reports).toHaveLength(1);
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
			const closedRoots = new Map<Element, ShadowRoot>();
			const { turn, last } = start({ closedRoots });
			const outer = withRoot('wrap-up-host', '<div></div>', mode);
			const inner = withRoot('wrap-up-tool', tool, mode);
			closedRoots.set(outer.host, outer.root);
			closedRoots.set(inner.host, inner.root);
			outer.root.append(inner.host);
			document.body.append(outer.host);
			await turn();
			expect(last()?.wrapUpPanel).toMatchObject({ visible: true, applyEnabled: true });
			inner.root.querySelector('button')?.setAttribute('disabled', '');
			await turn();
			expect(last()?.wrapUpPanel?.applyEnabled).toBe(false);
		},
	);

	it('says when the page is left, and tells all anew when it comes back', async () => {
		const { reports, turn, fire } = start();
		document.body.innerHTML = tool;
		await turn();
		fire('pagehide');
		expect(reports.at(-1)).toMatchObject({ generation: 'none', wrapUpPanel: null });
		fire('pageshow');
		await turn(1100);
		expect(reports.at(-1)?.wrapUpPanel?.visible).toBe(true);
	});

	it('is silent once it is stopped, and where nobody listens any more', async () => {
		const stopped = start();
		stopped.stop();
		const orphan = start({ policy: null });
		document.body.innerHTML = tool;
		await orphan.turn();
		expect(orphan.reports).toHaveLength(1);
		document.body.innerHTML = '';
		await orphan.turn();
		await stopped.turn(20_000);
		expect(orphan.reports).toHaveLength(1);
		expect(stopped.reports).toEqual([]);
	});

	it('counts presses of the button that finishes, while it can be pressed', async () => {
		const { turn, fire, last } = start();
		document.body.innerHTML = tool;
		await turn();
		const [button] = document.getElementsByTagName('button');
		const press = (path: readonly (Element | undefined)[]) =>
			fire('click', Object.assign(new Event('click'), { composedPath: () => path }));
		press([document.createElement('span'), button, document.body]);
		await turn();
		expect(last()?.wrapUpPanel?.finishPresses).toBe(1);
		press([document.body]);
		button?.setAttribute('disabled', '');
		press([button]);
		await turn();
		expect(last()?.wrapUpPanel?.finishPresses).toBe(1);
	});

	it('is led by the packs of the policy, without those that the browser cannot read', async () => {
		const { turn, last } = start({
			policy: [
				{ generation: 'policy', version: 8, wrapUpPanel: '[[' },
				{ generation: 'policy', version: 7, wrapUpPanel: '.after', applyButton: '.end' },
			],
		});
		document.body.innerHTML = '<div class="after"><button class="end"></button></div>';
		await turn(1100);
		await turn();
		expect(last()).toMatchObject({ generation: 'policy', packVersion: 7, wrapUpPanel: { applyEnabled: true } });
	});

	it('observes anew only when it has found what it did not observe', async () => {
		let observed = 0;
		class Counting extends MutationObserver {
			override observe(...given: Parameters<MutationObserver['observe']>) {
				observed += 1;
				super.observe(...given);
			}
		}
		document.body.innerHTML = '<div class="interaction-container"><wrap-up-host></wrap-up-host></div>';
		const { turn, last } = start({ Observer: Counting });
		await turn();
		const before = observed;
		await turn(60_000);
		expect(observed).toBe(before);
		// Nothing tells that an element has been given a root.
		const root = document.querySelector('wrap-up-host')?.attachShadow({ mode: 'open' });
		await turn(64_000);
		expect(observed).toBeGreaterThan(before);
		if (root) root.innerHTML = tool;
		await turn();
		expect(last()?.wrapUpPanel?.visible).toBe(true);
	});

	it('looks again by itself for what came unseen, ever more rarely', async () => {
		const { view, turn, timers } = start();
		let looks = 0;
		const query = document.querySelector.bind(document);
		view.document.querySelector = (selector: string) => {
			if (selector.includes('session-invalidated')) looks += 1;
			return query(selector);
		};
		await turn(1000);
		expect(looks).toBe(1);
		await turn(120_000);
		expect(looks).toBeLessThan(12);
		expect(timers.size).toBe(1);
		document.querySelector = query;
	});
});
