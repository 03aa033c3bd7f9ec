// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccessCheck } from '../../src/genesys/accessCheck.ts';
import { rightsFeatures } from '../../src/genesys/judgeRights.ts';
import type { JournalEntry } from '../../src/journal/journalEntry.ts';
import { artefactFormats } from '../../src/policy/artefacts/artefactsFor.ts';
import { resolveSettings } from '../../src/policy/resolveSettings.ts';
import type { Status } from '../../src/protocol/snapshot.ts';
import type { RulesTrial } from '../../src/protocol/suggestionsView.ts';
import { missedReasons, refusedReasons } from '../../src/wrapup/intent.ts';
import { bracketing, unbracketedWords } from '../shared/testing/pseudoLocale.ts';
import type * as translators from '../shared/translatorFrom.ts';
import {
	change,
	click,
	closeOptionsPage,
	get,
	openOptionsPage,
	sampleHealth,
	sampleLine,
	sampleSettings,
	sampleSnapshot,
} from './testing/openOptionsPage.ts';
import { sampleLearner } from './testing/sampleLearner.ts';

vi.mock('../shared/translatorFrom.ts', async (original) => {
	const { translatorFrom } = await original<typeof translators>();
	return { translatorFrom: (...from: Parameters<typeof translatorFrom>) => bracketing(translatorFrom(...from)) };
});

/** Names of this test are Greek, see `unbracketedWords`. */
const word = 'λέξη';
const code = { id: 'c0', name: word };
const queueName = 'Λογιστήριο';
/** Times as `Intl` writes them, the report for support, the example of a rule, and names that no language translates. */
const data = [
	'time',
	'td[data-column="time"]',
	'pre',
	'.settings-table code',
	'kbd',
	'#trial-rules',
	'#setting-locale option[lang]',
	'#setting-crmHosts option[value]:not([value=""])',
	'.chart text',
	'.drawing text',
	'[data-chart] tbody th',
	'[data-figures="week"] th[scope="row"]',
];
const strays = () => unbracketedWords(document.body, data);

const settings = {
	...sampleSettings,
	settings: sampleSettings.settings.map((setting) =>
		setting.key === 'clientId' ? { ...setting, value: '7' } : setting,
	),
	problems: [{ key: word, source: 'user', problem: 'settingInvalid_undoSeconds' }],
	redirectAddress: word,
	version: '1.2.3',
};
const snapshot = { ...sampleSnapshot, agentName: 'Μαρία' };
const line: JournalEntry = { ...sampleLine, queueName, code, correlationId: '3' };
const answers = { 'settings.get': settings, 'snapshot.get': snapshot, 'journal.list': [line] };

const lines = [...refusedReasons, ...missedReasons].map(
	(reason, place): JournalEntry => ({ ...line, id: `line-${place}`, reason, code: place % 2 === 0 ? code : null }),
);
const otherOutcomes = (['applied', 'alreadyApplied', 'withdrawn', 'missed'] as const).map(
	(outcome, place): JournalEntry => ({
		...line,
		id: `other-${outcome}`,
		outcome,
		reason: null,
		queueId: null,
		queueName: null,
		integrityRisk: true,
		medium: (['email', 'video', 'social', 'callback'] as const)[place] ?? 'call',
	}),
);

const statuses: readonly Status[] = [
	{ kind: 'starting' },
	{ kind: 'setUpNeeded', missing: ['region'] },
	{ kind: 'hostsNotGranted', origins: [] },
	{ kind: 'signingIn' },
	{ kind: 'signedOut', problem: null, parked: 0, parkedUntil: null },
	{ kind: 'signedOut', problem: { kind: 'failed', detail: word }, parked: 0, parkedUntil: null },
];

const health = { ...sampleHealth, region: '' };
const seen = health.detector;
const healths = [
	{ ...health, drift: true, socket: 'off' },
	{ ...health, detector: { ...seen, shells: 0, rosters: 0, wrapUps: 0, generation: 'none' }, socket: 'connecting' },
	{ ...health, detector: { ...seen, wrapUps: 0, matched: 0 }, socket: 'waiting', traffic: 'unheard' },
	{
		...health,
		detector: { ...seen, generation: 'policy' },
		traffic: 'watching',
		packs: { versions: [3], problems: [] },
	},
	{ ...health, traffic: 'reloadNeeded' },
	{
		...health,
		traffic: 'notAvailable',
		packs: {
			versions: [],
			problems: ['tooMany', 'shape', 'version', 'selector', 'parts', 'unknownName'].map((kind, place) => ({
				kind,
				pack: place + 1,
				selector: word,
			})),
		},
	},
];

const missing = rightsFeatures.map((feature) => ({ feature, missing: [word, word] }));
const accesses: readonly AccessCheck[] = [
	{ login: 'answers', api: 'answers', rights: missing },
	{ login: 'unknownClient', api: 'foreign', rights: missing.map((right) => ({ ...right, missing: [] })) },
	...(['silent', 'notAsked'] as const).map((kind) => ({ login: kind, api: kind, rights: null })),
];

const learners = [
	{ ...sampleLearner, learned: 1, rules: { inForce: 1, invalid: [0] } },
	...(['notSignedIn', 'invalid', 'tooLarge', 'taken', 'storage'] as const).map((packRefusal) => ({
		...sampleLearner,
		packRefusal,
		learned: 0,
		bytes: 0,
		wordTable: false,
		packs: [],
		rules: { inForce: 0, invalid: [] },
		queues: [{ queueId: '3', cases: 4, right: 2, mayApply: false }],
		setAside: word,
	})),
	{ ...sampleLearner, packs: [{ conversations: 3, from: 'import' }] },
];

const tried = { conversationId: '1', queueName, medium: 'call', at: sampleLine.endedAt, chosen: code } as const;
const trial: RulesTrial = {
	invalid: [1],
	tried: [
		{ ...tried, without: null, with: code },
		{ ...tried, conversationId: '2', chosen: null, queueName: null, without: code, with: null },
	],
	unread: 2,
};

const drawn = () => expect.poll(() => document.querySelector('[data-fact="learned"]')).not.toBeNull();

afterEach(async () => {
	await closeOptionsPage();
	vi.restoreAllMocks();
});

describe('every word of the options page comes from the messages', () => {
	it.each(statuses)('with an account that is %o', async (status) => {
		await openOptionsPage({ ...answers, 'snapshot.get': { ...snapshot, status } });
		await drawn();
		expect(get('main').textContent).toContain('⟦Journal⟧');
		expect(strays()).toEqual([]);
	});

	it.each(healths)('with the health %o', async (view) => {
		await openOptionsPage({ ...answers, 'health.get': view });
		await drawn();
		expect(get('[data-health]').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it.each(accesses)('when Genesys Cloud was asked: %o', async (access) => {
		await openOptionsPage({ ...answers, 'health.check': access });
		await drawn();
		await click('[data-check-access]');
		await expect.poll(() => document.querySelector('[data-access-fact]')).not.toBeNull();
		expect(strays()).toEqual([]);
	});

	it.each(learners)('with what was learned: %o', async (view) => {
		await openOptionsPage({ ...answers, 'suggestions.state': view });
		await drawn();
		expect(strays()).toEqual([]);
		await click('[data-reset]');
		expect(get('.ask').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it('with a journal of every end, and while it asks', async () => {
		await openOptionsPage({ ...answers, 'journal.list': [...lines, ...otherOutcomes] });
		await drawn();
		expect(document.querySelectorAll('[data-journal]').length).toBe(lines.length + otherOutcomes.length);
		expect(strays()).toEqual([]);
		await click('[data-journal-clear]');
		expect(strays()).toEqual([]);
		await change('#journal-outcome', '1');
		await change('#journal-period', '1');
		expect(get('[data-journal-nothing]').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it('with one wrap-up opened, and the charts as tables', async () => {
		const at = sampleLine.endedAt;
		const requests = (['ok', 'refused', 'none', 'unreadable'] as const).map((result) => ({
			kind: 'write' as const,
			at,
			answer: { at: at + 200, result, status: 7, correlationId: word },
		}));
		const kinds = (['left', 'read', 'stored', 'conflict', 'replace'] as const).map((kind) => ({ kind, at }));
		const whole: JournalEntry = {
			...line,
			conversationId: word,
			outcome: 'applied',
			reason: null,
			correlationId: null,
			shownAt: at - 3000,
			offered: ['c0'],
			steps: [...kinds, ...requests],
		};
		await openOptionsPage({ ...answers, 'journal.list': [whole], 'journal.line': whole });
		await drawn();
		await click('.line-open');
		await expect.poll(() => document.querySelectorAll('[data-moment]').length).toBe(14);
		await click('[data-charts-toggle]');
		await expect.poll(() => document.querySelectorAll('[data-chart]').length, { timeout: 5000 }).toBe(4);
		expect(strays()).toEqual([]);
		for (const button of document.querySelectorAll<HTMLElement>('.chart-switch')) await act(async () => button.click());
		expect(document.querySelectorAll('[data-chart] table').length).toBe(4);
		expect(strays()).toEqual([]);
	});

	it('with figures of three weeks', async () => {
		const week = 7 * 86_400_000;
		const ofWeeks = [0, 1, 2].flatMap((weeks) =>
			[1, 2, null].map((rank, place): JournalEntry => {
				const at = sampleLine.startedAt + weeks * week + place * 60_000;
				const offered = rank === null ? [] : ['c0', 'c1'];
				const applied = { id: `line-${weeks}-${place}`, outcome: 'applied', reason: null, rank, offered } as const;
				return {
					...line,
					...applied,
					heldOut: weeks === place,
					startedAt: at,
					chosenAt: at + 3000,
					endedAt: at + 4000,
				};
			}),
		);
		await openOptionsPage({ ...answers, 'journal.list': ofWeeks });
		await drawn();
		expect(document.querySelectorAll('[data-figures="week"] tbody tr').length).toBe(3);
		expect(strays()).toEqual([]);
	});

	it('with nothing in it yet, and records set aside', async () => {
		const view = { ...settings, setAside: 2, problems: [] };
		await openOptionsPage({ ...answers, 'journal.list': [], 'settings.get': view });
		await drawn();
		expect(strays()).toEqual([]);
	});

	it('when the background does not answer', async () => {
		vi.spyOn(console, 'warn').mockReturnValue(undefined);
		await openOptionsPage(() => Promise.reject(new Error(word)));
		await expect.poll(() => get('main').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it('with rules on trial, and a text that is no list of rules', async () => {
		await openOptionsPage({ ...answers, 'suggestions.tryRules': trial });
		await drawn();
		const field = get('#trial-rules');
		await act(async () => {
			if (field instanceof HTMLTextAreaElement) field.value = '[]';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await click('[data-try-rules]');
		await expect.poll(() => document.querySelectorAll('[data-tried]').length).toBe(2);
		expect(strays()).toEqual([]);
	});

	it.each(artefactFormats)('with the settings as a policy for %s', async (format) => {
		const views = resolveSettings({ managed: { region: 'eu-west-1' }, user: { apiBase: '' } }).views;
		await openOptionsPage({ ...answers, 'settings.get': { ...settings, settings: views } });
		await drawn();
		await change('#policy-format', format);
		await click('[data-policy-file]');
		expect(get('[data-policy-replace] li').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});

	it('when a value is not saved', async () => {
		await openOptionsPage({ ...answers, 'settings.save': { problem: 'settingInvalid_undoSeconds' } });
		await drawn();
		await change('#setting-undoSeconds', '99');
		await expect.poll(() => get('#setting-undoSeconds-problem').textContent).toContain('⟦');
		expect(strays()).toEqual([]);
	});
});
