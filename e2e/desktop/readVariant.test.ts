import { expect, test } from 'vitest';
import { readVariant } from './readVariant.ts';

function variantOf(query: string) {
	return readVariant(new URLSearchParams(query));
}

test('a page without a query is as the switches have it', () => {
	expect(variantOf('')).toEqual({ switches: {}, query: '' });
	expect(variantOf('agent=ada%40example.com&generation=g9&locale=klingon')).toEqual({ switches: {}, query: '' });
});

test('a query names a generation, a place and a language, and its frames carry it on', () => {
	expect(variantOf('wrapupPlace=inline-top&generation=g1&locale=de')).toEqual({
		switches: { generation: 'g1', wrapupPlace: 'inline-top', locale: 'de' },
		query: '?generation=g1&wrapupPlace=inline-top&locale=de',
	});
});

test('a page of the gallery is calm', () => {
	expect(variantOf('gallery=1')).toEqual({ switches: { noise: 'none' }, query: '?gallery=1' });
});
