import { afterEach, describe, expect, it, vi } from 'vitest';
import { followLanguage } from './followLanguage.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

/** A page whose storage holds this; `change` notes something else in it. */
async function page(noted: () => Promise<unknown>) {
	const spoken: string[] = [];
	let change: (value: unknown) => void = () => undefined;
	await followLanguage({
		speak: async (wanted) => {
			spoken.push(wanted);
		},
		read: noted,
		onChange: (listener) => {
			change = listener;
		},
	});
	return { spoken, change: (value: unknown) => change(value) };
}

describe('a page', () => {
	it('speaks the language that is noted, and then each that is noted anew', async () => {
		const { spoken, change } = await page(async () => ({ version: 1, value: 'ja' }));
		expect(spoken).toEqual(['ja']);
		change({ version: 1, value: 'de' });
		change({ version: 1, value: '' });
		expect(spoken).toEqual(['ja', 'de', '']);
	});

	it.each([undefined, null, 'ja', { version: 1, value: 7 }])(
		'speaks the browser’s where %o is noted',
		async (noted) => {
			expect((await page(async () => noted)).spoken).toEqual(['']);
		},
	);

	it('speaks the browser’s where storage does not answer', async () => {
		const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
		const { spoken } = await page(() => Promise.reject(new Error('no disk')));
		expect(spoken).toEqual(['']);
		expect(warn).toHaveBeenCalledOnce();
	});
});
