import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prettyJson } from './prettyJson.ts';

it('loses nothing', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		}),
	);
});

it('writes an entry a line, and a short list in one', () => {
	const long = Array.from({ length: 30 }, () => 'word');
	expect(prettyJson({ a: [1, 'b'], c: {}, d: [{ e: true }] })).toBe(
		'{\n\t"a": [1, "b"],\n\t"c": {},\n\t"d": [\n\t\t{\n\t\t\t"e": true\n\t\t}\n\t]\n}\n',
	);
	expect(prettyJson(long).split('\n').length).toBe(33);
});
