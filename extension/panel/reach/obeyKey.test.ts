// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { obeyKey } from './obeyKey.ts';

const row = (codeId: string) => `<button data-suggestion="1" data-code-id="${codeId}">x</button>`;
const head = '<button aria-expanded="false">x</button>';
let clicked: string[];

/** A panel with three wrap-ups: the first is at work, the second has ended, the third waits folded. */
beforeEach(() => {
	clicked = [];
	document.body.innerHTML = `
		<article data-entry="a" data-progress="choosing" data-selected="true">${row('refund')}<input data-search></article>
		<article data-entry="b" data-progress="ended" data-selected="false">${row('refund')}</article>
		<article data-entry="c" data-progress="choosing" data-selected="false">${head}</article>`;
	for (const button of document.querySelectorAll('button')) {
		const key = button.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? '';
		button.addEventListener('click', () => clicked.push(key));
	}
});

const first = () => document.querySelector<HTMLElement>('[data-suggestion]');

describe('a key of the browser in the panel', () => {
	it('presses the button of the suggestion that was seen', () => {
		obeyKey(document, { kind: 'applyFirst', key: 'a', codeId: 'refund' });
		expect(clicked).toEqual(['a']);
	});

	it.each([
		['another code stands there by now', 'a', 'sale'],
		['the wrap-up has ended', 'b', 'refund'],
		['the wrap-up is gone', 'd', 'refund'],
	])('presses nothing where %s', (_, key, codeId) => {
		obeyKey(document, { kind: 'applyFirst', key, codeId });
		expect(clicked).toEqual([]);
	});

	it('presses nothing that is no longer valid', () => {
		first()?.setAttribute('disabled', '');
		obeyKey(document, { kind: 'applyFirst', key: 'a', codeId: 'refund' });
		expect(clicked).toEqual([]);
	});

	it('expands the next wrap-up that waits, and moves the focus when it is painted', async () => {
		obeyKey(document, { kind: 'next' });
		expect(clicked).toEqual(['c']);
		document.querySelector('[data-entry=a]')?.setAttribute('data-selected', 'false');
		document.querySelector('[data-entry=c]')?.setAttribute('data-selected', 'true');
		document.querySelector('[data-entry=c]')?.insertAdjacentHTML('beforeend', row('sale'));
		await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-code-id')).toBe('sale'));
	});

	it('puts the focus on the first suggestion, else into the search field', () => {
		obeyKey(document, { kind: 'focusList' });
		expect(document.activeElement).toBe(first());
		first()?.remove();
		obeyKey(document, { kind: 'focusList' });
		expect(document.activeElement?.matches('[data-search]')).toBe(true);
	});
});
