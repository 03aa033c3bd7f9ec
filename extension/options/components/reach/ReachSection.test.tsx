// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SettingView } from '../../../../src/policy/settingsView.ts';
import { click, closeOptionsPage, get, openOptionsPage, sampleSettings } from '../../testing/openOptionsPage.ts';

afterEach(closeOptionsPage);

const toggle = '#setting-notifications';
const saves = (send: Awaited<ReturnType<typeof openOptionsPage>>) =>
	send.mock.calls.filter(([name]) => name === 'settings.save').map(([, payload]) => payload);
const withSettings = (...settings: SettingView[]) => ({
	'settings.get': { ...sampleSettings, settings: [...sampleSettings.settings, ...settings] },
});
const on: SettingView = { key: 'notifications', value: true, source: 'user', managed: false };

describe('the keys', () => {
	it('stand there as they are really set', async () => {
		await openOptionsPage();
		expect(get('[data-command="open-panel"] td').textContent).toBe('Alt+W');
		expect(get('[data-command="next-wrap-up"] td').textContent).toBe('not set');
		expect(get('[data-command="apply-first"] th').textContent).toBe('Apply the first suggestion you see in the panel');
	});

	it('are changed at the browser, or by hand where it has no way there', async () => {
		const changeKeys = vi.fn(async () => false);
		await openOptionsPage({}, { reach: { changeKeys } });
		expect(get('.keys [role=status]').textContent).toBe('');
		await click('[data-change-keys]');
		expect(changeKeys).toHaveBeenCalledOnce();
		expect(get('.keys [role=status]').textContent).toContain('about:addons');
	});
});

describe('the notification', () => {
	it('is switched on once the browser has granted it', async () => {
		const send = await openOptionsPage({}, { reach: { askToNotify: async () => true } });
		await click(toggle);
		expect(saves(send)).toEqual([{ key: 'notifications', value: true }]);
	});

	it('stays off where the browser does not grant it', async () => {
		const send = await openOptionsPage({}, { reach: { askToNotify: async () => false } });
		await click(toggle);
		expect(saves(send)).toEqual([{ key: 'notifications', value: false }]);
	});

	it('is asked for by a button where it is on and the permission is not there', async () => {
		let granted = false;
		const askToNotify = async () => {
			granted = true;
			return granted;
		};
		await openOptionsPage(withSettings({ ...on, source: 'enforced', managed: true }), {
			reach: { askToNotify, mayNotify: async () => granted },
		});
		await act(async () => undefined);
		await click('[data-ask-to-notify]');
		expect(granted).toBe(true);
		expect(document.querySelector('[data-ask-to-notify]')).toBeNull();
	});
});

describe('what policy leaves out', () => {
	it('is not offered', async () => {
		await openOptionsPage();
		expect(document.querySelector('[data-open-welcome]')).not.toBeNull();
		expect(document.querySelector('#setting-pagePill')).not.toBeNull();
		await closeOptionsPage();
		const value = ['pill', 'notifications', 'practice'];
		await openOptionsPage(withSettings({ key: 'disabledFeatures', value, source: 'enforced', managed: true }));
		expect(document.querySelector(`#setting-pagePill, ${toggle}, [data-open-welcome]`)).toBeNull();
	});
});
