// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
	change,
	click,
	closeOptionsPage,
	get,
	openOptionsPage,
	redirectAddress,
	sampleLine,
	sampleSettings,
	sampleSnapshot,
} from '../testing/openOptionsPage.ts';

afterEach(closeOptionsPage);

describe('settings', () => {
	it('show what is in force and lock what the organisation manages', async () => {
		await openOptionsPage();
		expect(get('#setting-region')).toHaveProperty('value', 'eu-central-1');
		expect(get('#setting-region').textContent).toContain('Europe (Frankfurt) (mypurecloud.de)');
		expect(get('#setting-clientId')).toHaveProperty('disabled', true);
		expect(get('[data-setting="clientId"]').textContent).toContain('Managed by your organisation');
		expect(get('#setting-undoSeconds')).toHaveProperty('disabled', false);
		expect(get('#redirect-address')).toHaveProperty('value', redirectAddress);
	});

	it.each([
		[1, 'One record on this device could not be read'],
		[3, '3 records on this device could not be read'],
	])('tell of %d records that were set aside', async (setAside, words) => {
		await openOptionsPage({ 'settings.get': { ...sampleSettings, setAside } });
		expect(get('[data-set-aside]').textContent).toContain(words);
		await act(async () => close());
		await openOptionsPage();
		expect(document.querySelector('[data-set-aside]')).toBeNull();
	});

	it.each([
		[1, 'Delete it'],
		[3, 'Delete them'],
	])('delete %d records that were set aside, and then tell of none', async (setAside, words) => {
		let left = setAside;
		const send = await openOptionsPage((name) => {
			if (name === 'aside.clear') left = 0;
			return name === 'settings.get' ? { ...sampleSettings, setAside: left } : undefined;
		});
		expect(get('[data-set-aside-clear]').textContent).toBe(words);
		expect(send).not.toHaveBeenCalledWith('aside.clear', {});
		await click('[data-set-aside-clear]');
		expect(send).toHaveBeenCalledWith('aside.clear', {});
		await expect.poll(() => document.querySelector('[data-set-aside], [data-set-aside-clear]')).toBeNull();
		expect(get('#setting-region')).toHaveProperty('value', 'eu-central-1');
	});

	it('say what is wrong with a value of the policy', async () => {
		await openOptionsPage();
		expect(get('#setting-writeRoute-problem').textContent).toBe(
			'Your organisation’s value is not used: Use another route.',
		);
	});

	it.each([
		['#setting-region', 'us-east-1', { key: 'region', value: 'us-east-1' }],
		['#setting-region', '', { key: 'region', value: null }],
		['#setting-writeRoute', 'participant', { key: 'writeRoute', value: 'participant' }],
		['#setting-undoSeconds', '5', { key: 'undoSeconds', value: 5 }],
		['#setting-undoSeconds', '', { key: 'undoSeconds', value: null }],
		['#setting-apiBase', ' https://gateway.example ', { key: 'apiBase', value: 'https://gateway.example' }],
	])('are saved when %s changes to "%s"', async (control, value, payload) => {
		const send = await openOptionsPage();
		await change(control, value);
		expect(send).toHaveBeenCalledWith('settings.save', payload);
		await expect.poll(() => get(`[data-setting="${payload.key}"] .field-note`).textContent).toBe('Saved');
	});

	it('keep a refused value in the field, with the sentence that says why', async () => {
		await openOptionsPage({ 'settings.save': { problem: 'Write https:// and the host.' } });
		await change('#setting-apiBase', 'gateway');
		await expect.poll(() => get('#setting-apiBase-problem').textContent).toBe('Write https:// and the host.');
		expect(get('#setting-apiBase')).toHaveProperty('value', 'gateway');
		expect(get('#setting-apiBase').getAttribute('aria-invalid')).toBe('true');
	});

	it.each([
		['clientId', 'half an id'],
		['undoSeconds', '1'],
	])('leave what is being typed into %s when another one is saved meanwhile', async (name, typed) => {
		await openOptionsPage();
		const field = get(`#setting-${name}`);
		Object.assign(field, { value: typed });
		field.dispatchEvent(new Event('input', { bubbles: true }));
		await change('#setting-apiBase', 'https://gateway.example');
		await expect.poll(() => get('[data-setting="apiBase"] .field-note').textContent).toBe('Saved');
		expect(field).toHaveProperty('value', typed);
	});

	it('say so when the background does not answer', async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		await openOptionsPage({ 'settings.get': Promise.reject(new Error('gone')) });
		await expect.poll(() => get('main').textContent).toContain('could not be read');
	});
});

describe('the account', () => {
	it('shows who is signed in and signs out', async () => {
		const send = await openOptionsPage();
		expect(get('[data-session="ready"]').textContent).toContain('Signed in as Mara Weiss.');
		await click('[data-sign-out]');
		expect(send).toHaveBeenCalledWith('session.signOut', {});
	});

	it('says why nobody is signed in and signs in', async () => {
		const problem = { kind: 'unreachable', host: 'login.mypurecloud.de' };
		const send = await openOptionsPage({
			'snapshot.get': { ...sampleSnapshot, status: { kind: 'signedOut', problem } },
		});
		expect(get('[data-session="signedOut"]').textContent).toContain('login.mypurecloud.de does not answer');
		await click('[data-sign-in]');
		expect(send).toHaveBeenCalledWith('session.signIn', {});
	});
});

describe('the journal', () => {
	it('lists how each wrap-up ended, in words', async () => {
		await openOptionsPage();
		const cells = [...document.querySelectorAll('[data-journal] td')].map(({ textContent }) => textContent);
		expect(cells.slice(1)).toEqual([
			'Billing',
			'Call',
			'Refund',
			'Not appliedA permission is missingFor support: corr-1',
			'',
			'5.0',
			'4',
		]);
	});

	it('tells where the stored code stood among the suggestions, and what spoke for it', async () => {
		const applied = { ...sampleLine, outcome: 'applied', reason: null, offered: ['c0', 'c1'] };
		await openOptionsPage({
			'journal.list': [
				{ ...applied, id: '1', source: 'noteSays' },
				{ ...applied, id: '2', source: null, offered: ['c1'] },
				{ ...applied, id: '3', source: 'noteSays', heldOut: true },
			],
		});
		const told = [...document.querySelectorAll('td[data-column="suggestion"]')].map(({ textContent }) => textContent);
		expect(told).toEqual(['FirstYour notes', 'None of them', 'Held out']);
	});

	it('is empty at first', async () => {
		await openOptionsPage({ 'journal.list': [] });
		expect(get('[data-journal-empty]').textContent).toContain('No wrap-up yet');
	});

	it('is cleared only after a question', async () => {
		const send = await openOptionsPage();
		await click('[data-journal-clear]');
		expect(send).not.toHaveBeenCalledWith('journal.clear', {});
		await click('[data-journal-clear-yes]');
		expect(send).toHaveBeenCalledWith('journal.clear', {});
		await expect.poll(() => get('main').textContent).toContain('No wrap-up yet');
	});
});
