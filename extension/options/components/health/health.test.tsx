// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccessCheck } from '../../../../src/genesys/accessCheck.ts';
import { resolveSettings } from '../../../../src/policy/resolveSettings.ts';
import { click, closeOptionsPage, get, openOptionsPage, sampleSettings } from '../../testing/openOptionsPage.ts';

afterEach(closeOptionsPage);

const from = (managed: object, user: object = {}) => {
	const { views, problems } = resolveSettings({ managed, user });
	return { 'settings.get': { ...sampleSettings, settings: views, problems } };
};
const rows = () =>
	[...document.querySelectorAll<HTMLElement>('[data-health-part="policy"] > .table-frame [data-in-force]')].map((row) =>
		[...row.children].map((cell) => cell.textContent).join(': '),
	);

describe('what is in force', () => {
	it('is told with its value and who said so, and the rest apart', async () => {
		await openOptionsPage(
			from(
				{ region: 'eu-central-1', rules: [{ name: 'a' }, { name: 'b' }], defaults: { idleMinutes: 20 } },
				{ undoSeconds: 4, crmHosts: '' },
			),
		);
		expect(rows()).toEqual([
			'region: eu-central-1: Your organisation, enforced',
			'undoSeconds: 4: You',
			'idleMinutes: 20: Your organisation, proposed',
			'crmHosts: Empty: You',
			'rules: 2 entries: Your organisation, enforced',
		]);
		expect(get('details [data-in-force="holdout"]').textContent).toContain('Default');
	});

	it('is nothing where all is at its default', async () => {
		await openOptionsPage(from({}));
		expect(rows()).toEqual([]);
		expect(get('[data-health-part="policy"]').textContent).toContain('Every setting is at its default.');
	});

	it('names the places of bad entries in a list, and says where Chrome shows what never comes here', async () => {
		await openOptionsPage(from({ pinnedCodes: [{ queue: '', codes: ['Refund'] }, 7, { codes: [] }] }));
		expect(get('.problems').textContent).toContain('Setting “pinnedCodes”, entry 2, 3: Write a list');
		expect(get('.problems').textContent).toContain('The other entries are in force.');
		expect(get('[data-drops]').textContent).toContain('chrome://policy');
	});

	it('says that a newer version is wanted', async () => {
		await openOptionsPage(from({ minimumVersion: '2.0.0' }));
		expect(get('[data-outdated]').textContent).toContain('wants Afterword 2.0.0 or newer here; this is 1.2.3');
	});

	it('leads to the organisation’s help', async () => {
		await openOptionsPage(from({ supportUrl: 'https://help.example.com/' }));
		expect(get('.options-head [data-support]').getAttribute('href')).toBe('https://help.example.com/');
	});

	it('is read again when it changes, without loading the page', async () => {
		const listeners: (() => void)[] = [];
		const answers: Record<string, unknown> = from({ undoSeconds: 7 });
		await openOptionsPage((name) => answers[name], { onSettings: (listener) => listeners.push(listener) });
		expect(rows()).toEqual(['undoSeconds: 7: Your organisation, enforced']);
		Object.assign(answers, from({ undoSeconds: 9 }));
		await act(async () => {
			for (const listener of listeners) listener();
		});
		expect(rows()).toEqual(['undoSeconds: 9: Your organisation, enforced']);
		expect(get('#setting-undoSeconds')).toMatchObject({ value: '9' });
	});
});

describe('parts that the organisation leaves out', () => {
	it('are not there, and are there without it', async () => {
		const parts = ['[data-part="trial"]', '#import-pack', '#section-policyCopy'];
		const shown = () => parts.filter((selector) => document.querySelector(selector) !== null);
		await openOptionsPage(from({}));
		expect(shown()).toEqual(parts);
		await closeOptionsPage();
		await openOptionsPage(from({ disabledFeatures: ['ruleTrial', 'packImport', 'policyCopy'] }));
		expect(shown()).toEqual([]);
	});
});

describe('connection and rights', () => {
	const check: AccessCheck = {
		login: 'unknownClient',
		api: 'answers',
		rights: [
			{ feature: 'wrapUps', missing: ['conversation:participant:wrapup'] },
			{ feature: 'socket', missing: [] },
			{ feature: 'prior', missing: ['analytics:readonly'] },
		],
	};
	const ask = async () => {
		await click('[data-check-access]');
		await vi.waitFor(() => expect(get('[data-access]').dataset['access']).not.toBe('loading'));
		await act(async () => undefined);
	};
	const fact = (name: string) => get(`[data-access-fact="${name}"] dd`);

	it('are asked for at the press of a button, and not before', async () => {
		const send = await openOptionsPage({ ...from({ suggestionSources: ['queue'] }), 'health.check': check });
		expect(send.mock.calls.map(([name]) => name)).not.toContain('health.check');
		await ask();
		expect(fact('login').textContent).toBe('Reached, but it does not know the client id');
		expect(fact('login').className).toBe('problem');
		expect(fact('api').textContent).toBe('Reached');
		expect(fact('wrapUps').textContent).toBe('Missing: conversation:participant:wrapup');
		expect(fact('wrapUps').className).toBe('problem');
		expect(fact('socket').textContent).toBe('Permitted');
		expect(fact('prior').textContent).toBe('Not used, by the settings');
		expect(get('[data-report]').textContent).toContain('"login": "unknownClient"');
	});

	it('say what to do while nobody is signed in', async () => {
		await openOptionsPage({ 'health.check': { login: 'notAsked', api: 'notAsked', rights: null } });
		await ask();
		expect(get('[data-access="ready"]').textContent).toContain('Sign in, then check again');
		expect(fact('api').textContent).toContain('region or client id is missing');
	});

	it('say so where the background does not answer', async () => {
		await openOptionsPage((name) => (name === 'health.check' ? Promise.reject(new Error('gone')) : undefined));
		await ask();
		expect(get('[data-access="failed"]').textContent).toContain('did not answer');
	});
});

it('tells where unfinished notes lie', async () => {
	await openOptionsPage(from({ draftMode: 'session' }));
	expect(get('[data-device="drafts"] dd').textContent).toBe('Kept in the browser’s memory, until it closes');
});
