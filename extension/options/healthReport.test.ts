// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPacks } from '../../src/desktop/packs/readPacks.ts';
import type { AccessCheck } from '../../src/genesys/accessCheck.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import { browserOf, healthReport } from './healthReport.ts';

/** Marks everything that an agent's browser holds and no report may. */
const canary = (word: string) => `CANARY-${word}`;

const packs = readPacks([
	{ version: 3, wrapUpPanel: `.${canary('selector')}` },
	{ version: 4, [canary('name')]: '.x' },
	{ version: 5, endButton: 7 },
]);

/** What the background might answer, with fields beside those that were asked for. */
const health: HealthView & { readonly agent: string } = {
	detector: Object.assign(
		{
			shells: 2,
			rosters: 2,
			wrapUps: 12,
			matched: 7,
			missedInARow: 5,
			disagreements: 1,
			generation: 'g2' as const,
			packVersion: 2,
		},
		{ last: canary('conversation') },
	),
	drift: true,
	packs: { versions: packs.packs.map(({ version }) => version), problems: packs.problems },
	traffic: 'notAvailable',
	socket: 'up',
	region: 'eu-central-1',
	agent: canary('agent'),
};

const settings: SettingsView = {
	settings: [
		{ key: 'clientId', value: canary('client'), source: 'enforced', managed: true },
		{ key: 'apiBase', value: `https://${canary('gateway')}.example.com`, source: 'user', managed: false },
		{ key: 'region', value: 'eu-central-1', source: 'proposed', managed: false },
	],
	problems: [
		{ key: canary('key'), source: 'enforced', problem: 'settingUnknown' },
		{ key: 'apiBase', source: 'proposed', problem: canary('problem') },
	],
	redirectAddress: `https://${canary('extension')}.chromiumapp.org/`,
	version: '0.1.0',
	setAside: 3,
};

const userAgent = `Mozilla/5.0 (${canary('machine')}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36`;
const at = Date.UTC(2026, 0, 15, 9, 5, 42);
const badSelectors = [{ pack: 1, selector: 'clock' }];
const access: AccessCheck = {
	login: 'answers',
	api: 'silent',
	rights: [{ feature: 'prior', missing: ['analytics:readonly'] }],
};
const input = { health, settings, access, space: 41_500, badSelectors, userAgent, at };
const report = () => healthReport(input);

describe('the report to an admin', () => {
	it('tells versions, counts, states, and which setting comes from where', () => {
		expect(JSON.parse(report())).toEqual({
			product: 'Afterword',
			version: '0.1.0',
			browser: 'Chromium 148',
			at: '2026-01-15T09:05Z',
			region: 'eu-central-1',
			drift: true,
			desktop: {
				shells: 2,
				rosters: 2,
				wrapUps: 12,
				matched: 7,
				missedInARow: 5,
				disagreements: 1,
				generation: 'g2',
				packVersion: 2,
			},
			policyPacks: {
				versions: [3],
				problems: [
					{ kind: 'unknownName', pack: 2, selector: null },
					{ kind: 'selector', pack: 3, selector: 'endButton' },
					{ kind: 'syntax', pack: 1, selector: 'clock' },
				],
			},
			traffic: 'notAvailable',
			socket: 'up',
			access: { login: 'answers', api: 'silent', rights: { prior: ['analytics:readonly'] } },
			settings: {
				clientId: { source: 'enforced', value: '(set)' },
				apiBase: { source: 'user', value: '(set)' },
				region: { source: 'proposed', value: 'eu-central-1' },
			},
			settingProblems: [
				{ key: '(unknown)', source: 'enforced' },
				{ key: 'apiBase', source: 'proposed' },
			],
			recordsSetAside: 3,
			kilobytes: 42,
		});
	});

	it('holds nothing else, whatever there is: nothing that was typed, no name, no id, no host', () => {
		expect(JSON.stringify({ health, settings, userAgent })).toContain('CANARY');
		expect(report()).not.toMatch(/CANARY|https?:|example/);
	});

	it('names a region only when it is one', () => {
		const told = healthReport({ ...input, health: { ...health, region: canary('region') }, access: null, space: null });
		expect(JSON.parse(told)).toMatchObject({ region: null, access: null, kilobytes: null });
	});
});

describe('the browser', () => {
	it.each([
		['Mozilla/5.0 AppleWebKit/537.36 Chrome/148.0.0.0 Safari/537.36 Edg/148.0.1.2', 'Edge 148'],
		['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox 142'],
		['Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36', 'Chromium 156'],
		['Lynx', 'another browser'],
	])('%s is %s', (agent, name) => {
		expect(browserOf(agent)).toBe(name);
	});
});
