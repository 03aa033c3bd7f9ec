import { afterEach, expect, it, vi } from 'vitest';
import { loadLanguage } from './loadLanguage.ts';

const files: Readonly<Record<string, unknown>> = {
	'/strings/names.json': ['more', 'own'],
	'/strings/pt-BR.json': ['More', 'Olá, $1'],
};

afterEach(() => {
	vi.unstubAllGlobals();
});

it('reads the names and the strings of the package, and answers nothing for an unknown one', async () => {
	vi.stubGlobal('fetch', async (address: string) => new Response(JSON.stringify(files[address])));
	const translate = await loadLanguage('pt-BR');
	expect(translate('own', ['Ana'])).toBe('Olá, Ana');
	expect(translate('more', [])).toBe('More');
	expect(translate('none', [])).toBe('');
});

it('rejects where the package has no such file', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	await expect(loadLanguage('de')).rejects.toThrow('Failed to fetch');
});
