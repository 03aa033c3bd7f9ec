// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import type { SettingsView, SettingView } from '../../../src/policy/settingsView.ts';
import type { HealthView } from '../../../src/protocol/healthView.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Send } from '../../shared/extensionApi.ts';
import { speakWith } from '../../shared/text.ts';
import { translatorFrom } from '../../shared/translatorFrom.ts';
import { renderOptions } from '../renderOptions.tsx';

const redirectAddress = 'https://abcdefghijklmnop.chromiumapp.org/';
const userSetting = (key: string, value: unknown): SettingView => ({ key, value, source: 'user', managed: false });
const settingsView: SettingsView = {
	settings: [
		userSetting('region', 'eu-central-1'),
		{ key: 'clientId', value: 'client-7', source: 'enforced', managed: true },
		userSetting('writeRoute', 'communication'),
		userSetting('apiBase', ''),
		userSetting('undoSeconds', 2),
	],
	problems: [{ key: 'writeRoute', source: 'enforced', problem: 'Use another route.' }],
	redirectAddress,
	version: '1.2.3',
	setAside: 0,
};
const snapshot: Snapshot = {
	revision: 1,
	status: { kind: 'ready', reach: { kind: 'ok' } },
	agentName: 'Mara Weiss',
	entries: [],
	talking: [],
	activeCount: 0,
	desktopSeen: true,
	drift: false,
	checked: null,
	undoSeconds: 2,
};
const health: HealthView = {
	detector: {
		shells: 1,
		rosters: 1,
		wrapUps: 12,
		matched: 11,
		missedInARow: 0,
		disagreements: 1,
		generation: 'g2',
		packVersion: 2,
	},
	drift: false,
	packs: { versions: [], problems: [] },
	traffic: 'off',
	socket: 'up',
	region: 'eu-central-1',
};
const line: JournalEntry = {
	id: 'intent-1',
	userId: 'user-1',
	conversationId: 'conversation-1',
	medium: 'call',
	queueId: 'queue-1',
	queueName: 'Billing',
	outcome: 'refused',
	reason: 'permission',
	code: { id: 'c0', name: 'Refund' },
	rank: 1,
	startedAt: Date.UTC(2026, 0, 15, 9, 0, 0),
	noticedAt: Date.UTC(2026, 0, 15, 9, 0, 0),
	chosenAt: Date.UTC(2026, 0, 15, 9, 0, 4),
	endedAt: Date.UTC(2026, 0, 15, 9, 0, 5),
	requests: 4,
	integrityRisk: false,
	correlationId: 'corr-1',
};

let close: () => void;
const get = (selector: string): HTMLElement => {
	const found = document.querySelector<HTMLElement>(selector);
	if (found === null) {
		throw new Error(`The page shows nothing that matches ${selector}.`);
	}
	return found;
};
const click = (selector: string): Promise<void> => act(async () => get(selector).click());
const change = (selector: string, value: string): Promise<void> =>
	act(async () => {
		const control = get(selector);
		if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
			control.value = value;
		}
		control.dispatchEvent(new Event('change', { bubbles: true }));
	});

/** Opens the page on a background with these answers, over the usual ones; answers what it was sent. */
async function openOptionsPage(answers: Readonly<Record<string, unknown>> | ((name: string) => unknown) = {}) {
	speakWith(translatorFrom(messages));
	const usual = {
		'settings.get': settingsView,
		'snapshot.get': snapshot,
		'journal.list': [line],
		'health.get': health,
		'settings.save': { problem: null },
	};
	const own = typeof answers === 'function' ? answers : (name: string) => answers[name];
	const all: Readonly<Record<string, unknown>> = usual;
	const send = vi.fn(async (name: string, _payload: unknown) => own(name) ?? all[name] ?? null);
	document.body.innerHTML = '<div id="root"></div>';
	await act(async () => {
		close = renderOptions(get('#root'), {
			send: send as Send,
			hosts: { has: async () => false, request: async () => true },
		});
	});
	return send;
}

afterEach(() => act(async () => close()));

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
		await openOptionsPage({ 'settings.get': { ...settingsView, setAside } });
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
			return name === 'settings.get' ? { ...settingsView, setAside: left } : undefined;
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
		const send = await openOptionsPage({ 'snapshot.get': { ...snapshot, status: { kind: 'signedOut', problem } } });
		expect(get('[data-session="signedOut"]').textContent).toContain('login.mypurecloud.de does not answer');
		await click('[data-sign-in]');
		expect(send).toHaveBeenCalledWith('session.signIn', {});
	});
});

describe('the journal', () => {
	it('lists how each wrap-up ended, in words', async () => {
		await openOptionsPage();
		const cells = [...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
		expect(cells.slice(1)).toEqual([
			'Billing',
			'Call',
			'Refund',
			'Not appliedA permission is missingFor support: corr-1',
			'5.0',
			'4',
		]);
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

describe('health', () => {
	const fact = (name: string) => get(`[data-fact="${name}"] dd`).textContent;
	const detector = { ...health.detector, generation: 'policy' as const, packVersion: 3 };

	it('tells what is seen of the desktop, in words', async () => {
		await openOptionsPage({ 'settings.get': { ...settingsView, problems: [] } });
		expect(get('[data-health="good"]').textContent).toContain('as Afterword knows it');
		expect(['shell', 'roster', 'wrapUps', 'disagreements', 'pack', 'given', 'traffic', 'socket'].map(fact)).toEqual([
			'Seen',
			'Seen',
			'11 of 12 were seen on the page too',
			'1',
			'Built in: g2, version 2',
			'None',
			'Off',
			'Connected',
		]);
		expect(document.querySelector('.problems')).toBeNull();
	});

	it.each([
		[{ ...health, drift: true }, 'drift', 'Give the report below to your admin'],
		[
			{ ...health, detector: { ...health.detector, shells: 0, rosters: 0, wrapUps: 0, generation: 'none' } },
			'noDesktop',
			'None yet while a desktop was open',
		],
		[{ ...health, detector }, 'good', 'Your organisation’s, version 3'],
		[{ ...health, traffic: 'notAvailable' }, 'good', 'out of its sight'],
	])('has words for %o', async (view, verdict, words) => {
		await openOptionsPage({ 'health.get': view });
		expect(get('[data-health]').dataset['health']).toBe(verdict);
		expect(get('section:has([data-health])').textContent).toContain(words);
	});

	it('says of each value of the policy that is not used what is wrong and what to do', async () => {
		await openOptionsPage({
			'health.get': {
				...health,
				packs: {
					versions: [3],
					problems: [
						{ kind: 'selector', pack: 2, selector: 'endButton' },
						{ kind: 'unknownName', pack: 3, selector: 'endbutton' },
					],
				},
			},
			'settings.get': {
				...settingsView,
				problems: [{ key: 'undoSeconds', source: 'enforced', problem: 'settingInvalid_undoSeconds' }],
			},
		});
		expect(fact('given')).toBe('1 of 3 can be used');
		const problems = [...document.querySelectorAll('.problems li')].map(({ textContent }) => textContent);
		expect(problems).toEqual([
			expect.stringContaining('Setting “undoSeconds”: Write the undo time'),
			expect.stringContaining('Selector pack 2 is not used: “endButton” is no text of at most 300 characters.'),
			expect.stringContaining('Selector pack 3 is not used: there is no selector called “endbutton”.'),
		]);
	});

	it('shows the report, copies it, and says so', async () => {
		await openOptionsPage();
		const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
		await click('[data-copy-report]');
		const [copied = ''] = writeText.mock.calls[0] ?? [];
		expect(JSON.parse(copied)).toMatchObject({ product: 'Afterword', version: '1.2.3', drift: false });
		expect(JSON.parse(get('[data-report]').textContent ?? '')).toMatchObject({ region: 'eu-central-1' });
		expect(copied).not.toMatch(/Mara|client-7|redirect|Billing/);
		expect(get('section:has([data-copy-report])').textContent).toContain('Copied');
	});

	it('says so when the background does not answer', async () => {
		await openOptionsPage((name) => {
			if (name === 'health.get') {
				throw new Error('Nobody is there.');
			}
		});
		expect(get('[data-health-failed]').textContent).toContain('did not answer');
	});
});
