import { afterEach, expect, it, vi } from 'vitest';
import { loadLanguage } from './loadLanguage.ts';

const files: Readonly<Record<string, unknown>> = {
	'/_locales/pt_BR/messages.json': {
		own: { message: 'Olá, $NAME$', placeholders: { name: { content: '$1' } } },
	},
	'/_locales/en/messages.json': { own: { message: 'Hello' }, more: { message: 'More' } },
};

afterEach(() => {
	vi.unstubAllGlobals();
});

it('reads the file of the package, each string that it lacks in English, and answers nothing for an unknown one', async () => {
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
