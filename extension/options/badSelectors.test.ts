// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { badSelectors } from './badSelectors.ts';

/** A document that understands no selector with a bracket left open, as a browser says it. */
function pageThatReads() {
	const asked: string[] = [];
	const createDocumentFragment = () => ({
		querySelector: (selector: string) => {
			asked.push(selector);
			if (selector.includes('[') && !selector.includes(']')) throw new DOMException('Not a selector.', 'SyntaxError');
			return null;
		},
	});
	vi.spyOn(document, 'createDocumentFragment').mockImplementation(() =>
		Object.assign(new DocumentFragment(), createDocumentFragment()),
	);
	return asked;
}

describe('the selectors of a policy', () => {
	it('are tried on the page, each by its pack and its name; what is no selector is not', () => {
		const asked = pageThatReads();
		const given = [
			{ version: 1, path: '/directory/', generation: 'mine', clock: '', endButton: '[broken' },
			{ version: 2, wrapUpPanel: 7, endButton: '.good' },
			'no pack',
			{ version: 3, panelParts: ['input', '[role', 'mm:ss'], shell: 'body' },
		];
		expect(badSelectors(given, [], document)).toEqual([
			{ pack: 1, selector: 'endButton' },
			{ pack: 4, selector: 'panelParts' },
		]);
		expect(asked).toEqual(['[broken', '.good', 'input', '[role', 'body']);
	});

	it('are not tried where their pack is not used anyway', () => {
		pageThatReads();
		const given = [{ endButton: '[broken' }, { version: 2, clock: '[broken' }];
		expect(badSelectors(given, [1], document)).toEqual([{ pack: 2, selector: 'clock' }]);
	});

	it.each([undefined, null, 7, 'text', {}])('are none where the setting is %o', (given) => {
		pageThatReads();
		expect(badSelectors(given, [], document)).toEqual([]);
	});
});
