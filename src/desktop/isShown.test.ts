// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isShown } from './isShown.ts';
import { withRoot } from './testing/withRoot.ts';

beforeEach(() => {
	document.body.innerHTML = '';
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
