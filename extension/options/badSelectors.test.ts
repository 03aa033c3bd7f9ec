import { describe, expect, it } from 'vitest';
import { badSelectors } from './badSelectors.ts';

/** A browser to which a selector is bad where it says so. */
function browserThatReads() {
	const asked: string[] = [];
	const supports = (condition: string) => {
		const [, selector = ''] = /^selector\(:not\((.+)\)\)$/.exec(condition) ?? [];
		asked.push(selector);
		return selector !== '' && !selector.includes('broken');
	};
	return { asked, supports };
}

describe('the selectors of a policy', () => {
	it('are asked about, each by its pack and its name; what is no selector is not', () => {
		const { asked, supports } = browserThatReads();
		const given = [
			{ version: 1, path: '/directory/', generation: 'mine', clock: '', endButton: '..broken' },
			{ version: 2, wrapUpPanel: 7, endButton: '.good' },
			'no pack',
			{ version: 3, panelParts: ['input', '[broken', 'mm:ss'], shell: 'body' },
		];
		expect(badSelectors(given, [], supports)).toEqual([
			{ pack: 1, selector: 'endButton' },
			{ pack: 4, selector: 'panelParts' },
		]);
		expect(asked).toEqual(['..broken', '.good', 'input', '[broken', 'body']);
	});

	it('are not asked about where their pack is not used anyway', () => {
		const given = [{ endButton: '..broken' }, { version: 2, clock: '..broken' }];
		expect(badSelectors(given, [1], browserThatReads().supports)).toEqual([{ pack: 2, selector: 'clock' }]);
	});

	it.each([undefined, null, 7, 'text', {}])('are none where the setting is %o', (given) => {
		expect(badSelectors(given, [], browserThatReads().supports)).toEqual([]);
	});
});
