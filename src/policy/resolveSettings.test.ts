import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sentences from '../../public/_locales/en/messages.json' with { type: 'json' };
import { sources } from '../suggest/learner/sources.ts';
import { catalogue } from './catalogue.ts';
import { managedSchema } from './managedSchema.ts';
import { checkSetting, resolveSettings, settingKeys } from './resolveSettings.ts';

const view = (key: string, inputs: Parameters<typeof resolveSettings>[0]) => {
	const { views } = resolveSettings(inputs);
	return views.find((one) => one.key === key);
};

describe('who decides', () => {
	it.each([
		[{ managed: {}, user: {} }, 2, 'builtIn'],
		[{ managed: { defaults: { undoSeconds: 5 } }, user: {} }, 5, 'proposed'],
		[{ managed: { defaults: { undoSeconds: 5 } }, user: { undoSeconds: 7 } }, 7, 'user'],
		[{ managed: { undoSeconds: 9, defaults: { undoSeconds: 5 } }, user: { undoSeconds: 7 } }, 9, 'enforced'],
		[{ managed: { undoSeconds: 0 }, user: {} }, 0, 'enforced'],
	])('of %o', (inputs, value, source) => {
		expect(view('undoSeconds', inputs)).toEqual({ key: 'undoSeconds', value, source, managed: source === 'enforced' });
		expect(resolveSettings(inputs).values.undoSeconds).toBe(value);
		expect(resolveSettings(inputs).problems).toEqual([]);
	});

	it.each([null, undefined, 7, 'text', [], { defaults: 'text' }])('survives a policy that is none: %o', (managed) => {
		expect(resolveSettings({ managed, user: managed }).values).toEqual({
			region: '',
			clientId: '',
			writeRoute: 'communication',
			apiBase: '',
			undoSeconds: 2,
			undoOnClose: 'commit',
			provisional: false,
			deprecatedMedia: false,
			rateBudget: 240,
			idleMinutes: 10,
			trafficLayer: false,
			crmHosts: '',
			selectorPacks: [],
			suggestionSources: Object.keys(sources),
			rules: [],
			modelPack: null,
			holdout: 0,
			suggestionFloor: 0.08,
			orgId: '',
			autoApply: { enabled: false, minConfidence: 0.95, secondsBeforeDeadline: 10 },
			pinnedCodes: [],
			hiddenCodes: [],
			requiredNotesCodes: [],
			snippets: [],
			ownSnippets: [],
			retentionDays: 365,
			journalExport: true,
			locale: '',
			keyboard: true,
			notifications: false,
			pagePill: false,
			consentGranted: false,
			supportUrl: '',
			disabledFeatures: [],
			minimumVersion: '',
			logLevel: 'warn',
			draftMode: 'device',
			lateWrite: false,
		});
	});
});

describe('a value that is not valid', () => {
	it('is passed over for the next one, with a sentence, and takes no good key with it', () => {
		const { values, problems } = resolveSettings({
			managed: { undoSeconds: '5', region: 'mypurecloud.de', colour: 'red', defaults: { writeRoute: 'best' } },
			user: { undoSeconds: 99, shape: 1 },
		});
		expect(values).toMatchObject({ region: 'eu-central-1', undoSeconds: 2, writeRoute: 'communication' });
		expect(problems.map(({ key, source }) => `${source} ${key}`).sort()).toEqual([
			'enforced colour',
			'enforced undoSeconds',
			'proposed writeRoute',
			'user undoSeconds',
		]);
		for (const { problem } of problems) expect(Object.keys(sentences)).toContain(problem);
	});

	it('is told to the admin also where another value decides, and to the agent only where theirs would', () => {
		const { problems, values } = resolveSettings({
			managed: { undoSeconds: 5, defaults: { undoSeconds: 'soon', idleMinutes: 'late' } },
			user: { undoSeconds: 'never', idleMinutes: 30 },
		});
		expect(values).toMatchObject({ undoSeconds: 5, idleMinutes: 30 });
		expect(problems.map(({ key, source }) => `${source} ${key}`)).toEqual([
			'proposed undoSeconds',
			'proposed idleMinutes',
		]);
	});

	it.each([
		['region', 'eu-central-1', 'eu-central-1'],
		['region', 'mypurecloud.com.au', 'ap-southeast-2'],
		['region', '', ''],
		['clientId', '00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000000'],
		['apiBase', 'https://gateway.example.com:8443', 'https://gateway.example.com:8443'],
		['undoSeconds', 30, 30],
		['crmHosts', 'servicenow', 'servicenow'],
		['trafficLayer', true, true],
	])('%s takes %o as %o', (key, value, taken) => {
		expect(checkSetting(key, value)).toEqual({ value: taken });
	});

	it.each([
		['region', 'mypurecloud.example'],
		['region', 7],
		['clientId', 'mine'],
		['apiBase', 'http://gateway.example.com'],
		['apiBase', 'https://gateway.example.com/api'],
		['apiBase', 'https://gateway.example.com/'],
		['writeRoute', 'toString'],
		['crmHosts', 'https://*/*'],
		['crmHosts', ['salesforce']],
		['trafficLayer', 'true'],
		['undoSeconds', -1],
		['undoSeconds', 31],
		['selectorPacks', { version: 3 }],
		['undoSeconds', Number.NaN],
		['__proto__', {}],
		['toString', 'x'],
	])('%s refuses %o', (key, value) => {
		const checked = checkSetting(key, value);
		expect(Object.keys(sentences)).toContain('problem' in checked ? checked.problem : value);
	});
});

describe('whatever an admin or an agent writes', () => {
	it('every setting has a valid value, from a place that offered it, and a good key stays good', () => {
		const junk = fc.dictionary(fc.constantFrom(...settingKeys, 'other'), fc.jsonValue());
		fc.assert(
			fc.property(junk, junk, junk, fc.constantFrom(0, 1, 30), (managed, defaults, user, good) => {
				const { values, views } = resolveSettings({ managed: { ...managed, undoSeconds: good, defaults }, user });
				expect(views.map(({ key }) => key)).toEqual(settingKeys);
				expect(values.undoSeconds).toBe(good);
				for (const { key, value, source } of views) {
					if (source === 'builtIn') expect(value).toBe(catalogue[key as keyof typeof catalogue].builtIn);
					else expect(checkSetting(key, value)).toEqual({ value });
				}
			}),
		);
	});
});

describe('the managed schema', () => {
	it('offers every setting twice: enforced, and among the defaults; with types that hold the built-in value', () => {
		const schema = managedSchema() as { properties: Record<string, { type: string; properties?: object }> };
		expect(Object.keys(schema.properties)).toEqual([...settingKeys, 'defaults']);
		expect(Object.keys(schema.properties['defaults']?.properties ?? {})).toEqual(settingKeys);
		const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
		for (const key of settingKeys) expect(schema.properties[key]?.type).toBe(typeOf(catalogue[key].builtIn));
	});
});
