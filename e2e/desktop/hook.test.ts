import { describe, expect, it } from 'vitest';
import { classesWithout, hooksIn, isHook, readHook } from './hook.ts';

describe('a hook', () => {
	it.each([
		['.is-selected', { attribute: 'class', value: 'is-selected' }],
		['#modal-overlays', { attribute: 'id', value: 'modal-overlays' }],
		['[aria-selected]', { attribute: 'aria-selected', value: null }],
		['[role=option]', { attribute: 'role', value: 'option' }],
		['[data-testid="wrapup-code-list"]', { attribute: 'data-testid', value: 'wrapup-code-list' }],
	])('is read from %s', (selector, hook) => {
		expect(isHook(selector)).toBe(true);
		expect(readHook(selector)).toEqual(hook);
	});

	it.each(['button', '.a.b', '.a > .b', ':disabled', '[a][b]', ''])('is nothing like "%s"', (selector) => {
		expect(isHook(selector)).toBe(false);
		expect(() => readHook(selector)).toThrow(/no single hook/);
	});

	it('stands alone in the list of all that selectors rest on', () => {
		const selectors = [
			'.group > .card',
			'button.end:disabled',
			'[data-testid=list] [role=option][aria-selected]',
			'.card',
		];
		const single = ['.group', '.card', '.end', '[data-testid=list]', '[role=option]', '[aria-selected]'];
		expect(hooksIn(selectors)).toEqual(single);
	});

	it('goes out of a list of classes and leaves the others', () => {
		expect(classesWithout('card is-selected big', readHook('.is-selected'))).toBe('card big');
		expect(classesWithout('card is-selected', readHook('#card'))).toBe('card is-selected');
	});
});
