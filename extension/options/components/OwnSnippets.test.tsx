// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { change, click, closeOptionsPage, get, openOptionsPage, sampleSettings } from '../testing/openOptionsPage.ts';

afterEach(closeOptionsPage);

const refund = { name: 'Refund promised', text: 'Refund promised by {agent}.' };
const callBack = { name: 'Call back', text: 'Call back tomorrow.' };

/** The page with these own snippets, which keeps what is saved. */
async function openWith(own: readonly object[], more: Readonly<Record<string, unknown>> = {}, managed = false) {
	const values = { ownSnippets: own, snippets: [], disabledFeatures: [], ...more };
	const views = Object.entries(values).map(([key, value]) => ({
		key,
		value,
		source: managed ? ('enforced' as const) : ('user' as const),
		managed,
	}));
	const settings = { ...sampleSettings, settings: [...sampleSettings.settings, ...views] };
	const send = await openOptionsPage((name) => {
		if (name === 'settings.save') return { problem: null };
		return name === 'settings.get' ? settings : undefined;
	});
	const saved = () => send.mock.calls.filter(([name]) => name === 'settings.save').map(([, payload]) => payload);
	return { saved };
}

describe('snippets in the settings', () => {
	it('of the agent are changed and removed', async () => {
		const { saved } = await openWith([refund, callBack]);
		expect(get('#snippet-0-name')).toHaveProperty('value', 'Refund promised');
		await change('#snippet-1-text', 'Call back on Monday.');
		expect(saved().at(-1)).toEqual({
			key: 'ownSnippets',
			value: [refund, { ...callBack, text: 'Call back on Monday.' }],
		});
		await click('[data-snippet-row="0"] [data-snippet-remove]');
		expect(saved().at(-1)).toEqual({ key: 'ownSnippets', value: [{ ...callBack, text: 'Call back on Monday.' }] });
		await click('[data-snippet-row="0"] [data-snippet-remove]');
		expect(saved().at(-1)).toEqual({ key: 'ownSnippets', value: null });
	});

	it('are added, and saved once they have a name and a text', async () => {
		const { saved } = await openWith([]);
		await click('[data-snippet-add]');
		expect(document.activeElement).toBe(get('#snippet-0-name'));
		await change('#snippet-0-name', 'Call back');
		expect(get('[data-snippet-row="0"]').textContent).toContain('once it has a name and a text');
		expect(saved().at(-1)).toEqual({ key: 'ownSnippets', value: null });
		await change('#snippet-0-text', 'Call back tomorrow.');
		expect(saved().at(-1)).toEqual({ key: 'ownSnippets', value: [callBack] });
	});

	it('of the organisation are there to read', async () => {
		await openWith([], { snippets: [refund] });
		expect(get('[data-snippets="policy"]').textContent).toContain('Refund promised by {agent}.');
	});

	it('are locked where the organisation decides them, and gone where it leaves them out', async () => {
		await openWith([refund], {}, true);
		expect(get('#snippet-0-text')).toHaveProperty('disabled', true);
		expect(document.querySelector('[data-snippet-add], [data-snippet-remove]')).toBeNull();
		await closeOptionsPage();
		await openWith([refund], { disabledFeatures: ['snippets'] });
		expect(document.querySelector('[data-snippets]')).toBeNull();
	});
});
