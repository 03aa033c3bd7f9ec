import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leanLocales } from './leanLocales.ts';

let folder = '';

const write = (path: string, value: unknown) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), JSON.stringify(value));
};
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

const english = {
	productName: { message: 'Afterword', description: 'The name.' },
	greeting: { message: 'Hello $NAME$', placeholders: { name: { content: '$1' } } },
	more: { message: 'More' },
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'afterword-locales-'));
	write('manifest.json', { name: '__MSG_productName__' });
	write('_locales/en/messages.json', english);
	write('_locales/pt_BR/messages.json', {
		productName: { message: 'Afterword' },
		greeting: { message: 'Olá, $1' },
		only_many: { message: 'muitos' },
	});
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the strings of a built extension', () => {
	it('stand in lists of one order, in English where a language lacks one', () => {
		leanLocales(folder);
		expect(readdirSync(join(folder, 'strings')).sort()).toEqual(['en.json', 'names.json', 'pt-BR.json']);
		expect(read('strings/names.json')).toEqual(['greeting', 'more', 'only_many', 'productName']);
		expect(read('strings/en.json')).toEqual(['Hello $1', 'More', '', 'Afterword']);
		expect(read('strings/pt-BR.json')).toEqual(['Olá, $1', 'More', 'muitos', 'Afterword']);
	});

	it('leave to the browser what the manifest names', () => {
		leanLocales(folder);
		expect(read('_locales/en/messages.json')).toEqual({ productName: { message: 'Afterword' } });
		expect(read('_locales/pt_BR/messages.json')).toEqual({ productName: { message: 'Afterword' } });
	});

	it('are refused with a placeholder that a digit follows, which a list cannot hold', () => {
		write('_locales/en/messages.json', {
			...english,
			sum: { message: '$SUM$0', placeholders: { sum: { content: '$1' } } },
		});
		expect(() => leanLocales(folder)).toThrow('sum has a placeholder');
	});
});
