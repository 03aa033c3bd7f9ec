// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createFrameReader } from './createFrameReader.ts';
import { packsFor } from './packs/packsFor.ts';
import type { PolicyPack } from './packs/selectorPack.ts';

const tool = '<div class="wrapup-main-container"><button class="wrapup-apply-button"></button></div>';

beforeEach(() => {
	document.body.className = '';
	document.body.innerHTML = '';
});

/** A reader of the document; each look at another moment, half a second later. */
function reader({ path = '/directory/', hash = '', policy = [] as readonly PolicyPack[] } = {}) {
	let now = 0;
	const view = {
		document,
		location: { pathname: path, hash },
		performance: { now: () => (now += 500) },
		CSS: { supports: () => true },
	};
	const readFrame = createFrameReader(view);
	return () => readFrame([document], packsFor(view, policy), 0).facts;
}

const read = (place = {}) => reader(place)();

describe('what a frame shows', () => {
	it('is nothing of the desktop elsewhere', () => {
		document.body.innerHTML = '<div class="roster"><button>End</button></div>';
		expect(read()).toEqual({
			generation: 'none',
			packVersion: 0,
			shell: false,
			cards: [],
			endButton: false,
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
