import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everySetting } from '../../../tools/policy/exampleSettings.ts';
import { exampleDownloads, ownInstallations } from '../../../tools/policy/ownInstallations.ts';
import { artefactsFor } from '../artefacts/artefactsFor.ts';
import type { ChromiumBrowser } from '../artefacts/installations.ts';
import { templateNames } from '../artefacts/policyName.ts';
import { managedSettings, type PolicySettings } from '../artefacts/policySettings.ts';
import { registryValues, settingsKey } from '../artefacts/registryValues.ts';
import { type ReadElement, readXml } from '../artefacts/testing/readXml.ts';
import { settingsInRegistry } from '../artefacts/testing/settingsInRegistry.ts';
import { catalogue } from '../catalogue.ts';
import { managedSchema } from '../managedSchema.ts';
import { settingKeys } from '../resolveSettings.ts';
import { englishTexts } from './englishTexts.ts';
import { germanTexts } from './germanTexts.ts';
import { templateFiles } from './templateFiles.ts';
import { applyProfile, type ReadProfile } from './testing/applyProfile.ts';
import { allElements, templateOffences } from './testing/templateRules.ts';

const installations = ownInstallations(exampleDownloads);
const files = templateFiles(installations);

function read(path: string): ReadElement {
	return readXml(files.get(path) ?? '');
}

const idsIn = (root: ReadElement, element: string, attribute: string) =>
	allElements(root)
		.filter(({ name, attributes }) => name === element && attributes[attribute] !== undefined)
		.map(({ attributes }) => attributes[attribute] ?? '');

const browsers: readonly ChromiumBrowser[] = ['chrome', 'edge'];

describe.each(browsers)('the template of %s', (browser) => {
	const definitions = read(`afterword-${browser}.admx`);
	const languages = ['en-US', 'de-DE'].map((language) => read(`${language}/afterword-${browser}.adml`));

	it('keeps to the schemas', () => {
		expect(templateOffences(definitions)).toEqual([]);
		for (const texts of languages) expect(templateOffences(texts)).toEqual([]);
	});

	it('has every setting twice, and the installation', () => {
		const names = idsIn(definitions, 'policy', 'name');
		expect(names.sort()).toEqual(
			['Install', ...settingKeys.flatMap((key) => [`Enforced_${key}`, `Proposed_${key}`])].sort(),
		);
	});

	it('finds every text, field and category that it names, and has none too many', () => {
		const named = (kind: string) =>
			new Set(
				allElements(definitions).flatMap(({ attributes }) =>
					Object.values(attributes).flatMap(
						(value) => new RegExp(`^\\$\\(${kind}\\.(\\w+)\\)$`).exec(value)?.[1] ?? [],
					),
				),
			);
		for (const texts of languages) {
			expect(idsIn(texts, 'string', 'id').sort()).toEqual([...named('string')].sort());
			expect(idsIn(texts, 'presentation', 'id').sort()).toEqual([...named('presentation')].sort());
			const empty = allElements(texts).filter(({ name, text }) => name === 'string' && text.trim() === '');
			expect(empty).toEqual([]);
		}
		const categories = idsIn(definitions, 'category', 'name');
		expect(categories).toEqual(expect.arrayContaining(idsIn(definitions, 'parentCategory', 'ref')));
	});

	it('shows each policy the fields it has', () => {
		for (const policy of allElements(definitions).filter(({ name }) => name === 'policy')) {
			const elements = policy.children.find(({ name }) => name === 'elements')?.children ?? [];
			const ids = elements.map(({ attributes }) => attributes['id']);
			for (const texts of languages) {
				const shown = allElements(texts)
					.filter(({ name, attributes }) => name === 'presentation' && attributes['id'] === policy.attributes['name'])
					.flatMap(({ children }) => children.map(({ attributes }) => attributes['refId']));
				expect(shown, policy.attributes['name']).toEqual(ids);
			}
		}
	});

	it('is what the profile for Intune brings along', () => {
		const profile = JSON.parse(files.get(`afterword-${browser}-intune-template.json`) ?? '') as ReadProfile;
		expect(profile.omaSettings).toEqual([
			expect.objectContaining({
				omaUri: `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${templateNames[browser]}/Policy/Afterword`,
				value: files.get(`afterword-${browser}.admx`),
			}),
		]);
	});

	function filledIn(settings: PolicySettings) {
		const artefact = artefactsFor(settings, 'intune', installations).find(({ name }) => name.includes(browser));
		const profile = JSON.parse(artefact?.text ?? '') as ReadProfile;
		return applyProfile(templateNames[browser], definitions, profile);
	}

	it('filled in by Intune, gives the browser the settings and the installation as they are', () => {
		const settings = everySetting();
		const key = settingsKey(browser, installations[browser].id);
		expect(settingsInRegistry(filledIn(settings), key, managedSchema())).toEqual(managedSettings(settings));
		const direct = registryValues(settings, browser, installations[browser]);
		const place = (values: typeof direct) => values.map((value) => `${value.key}\\${value.name}`).sort();
		expect(place(filledIn(settings))).toEqual(place(direct));
	});

	it('takes any text and any JSON from Intune', () => {
		const key = settingsKey(browser, installations[browser].id);
		fc.assert(
			fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.jsonValue(), (clientId, value) => {
				const settings: PolicySettings = { enforced: { clientId, rules: [value] }, proposed: {} };
				const found = settingsInRegistry(filledIn(settings), key, managedSchema());
				expect(found).toEqual(JSON.parse(JSON.stringify(settings.enforced)));
			}),
			{ numRuns: 20 },
		);
	});
});

describe('templates made on a desk', () => {
	const enforced = { region: 'eu-west-1', undoSeconds: 7, draftMode: 'session', pagePill: false, rules: [{ a: 'ü' }] };
	const settings: PolicySettings = { enforced, proposed: { retentionDays: 20, journalExport: true, apiBase: '' } };
	const made = templateFiles(installations, settings);
	const elements = (path: string) => allElements(readXml(made.get(path) ?? ''));
	const fieldsOf = (policy: string) =>
		elements('en-US/afterword-edge.adml')
			.filter(({ name, attributes }) => name === 'presentation' && attributes['id'] === policy)
			.flatMap(({ children }) => children);
	const explained = (language: string, policy: string) =>
		elements(`${language}/afterword-chrome.adml`).find(({ attributes }) => attributes['id'] === `Explain_${policy}`)
			?.text;

	it('begin their fields with its settings, each where it was enforced or proposed', () => {
		const defaultOf = (policy: string) =>
			fieldsOf(policy)[0]?.children.find(({ name }) => name === 'defaultValue')?.text ?? null;
		expect(defaultOf('Enforced_region')).toBe('eu-west-1');
		expect(defaultOf('Proposed_region')).toBeNull();
		expect(defaultOf('Enforced_rules')).toBe('[{"a":"\\u00fc"}]');
		expect(defaultOf('Proposed_apiBase')).toBeNull();
		expect(defaultOf('Enforced_undoSeconds')).toBe('7');
		expect(fieldsOf('Proposed_retentionDays')[0]?.attributes['defaultValue']).toBe('20');
		expect(fieldsOf('Enforced_retentionDays')[0]?.attributes['defaultValue']).toBe(
			String(catalogue.retentionDays.builtIn),
		);
		expect(fieldsOf('Enforced_draftMode')[0]?.attributes['defaultItem']).not.toBe(
			fieldsOf('Proposed_draftMode')[0]?.attributes['defaultItem'],
		);
	});

	it('say of a switch how it was, of other settings that there is a value, and of the rest nothing', () => {
		expect(explained('en-US', 'Enforced_pagePill')).toContain(englishTexts.switchedOff);
		expect(explained('de-DE', 'Proposed_journalExport')).toContain(germanTexts.switchedOn);
		expect(explained('en-US', 'Enforced_region')).toContain(englishTexts.beginsSo);
		expect(explained('en-US', 'Proposed_region')).not.toContain(englishTexts.beginsSo);
		const all = [...files.values()].join();
		for (const { beginsSo, switchedOn, switchedOff } of [englishTexts, germanTexts]) {
			for (const words of [beginsSo, switchedOn, switchedOff]) expect(all).not.toContain(words);
		}
	});

	it('keep to the schemas, and define the same as those of everybody', () => {
		for (const [path, text] of made) {
			if (path.endsWith('.adml')) expect(templateOffences(readXml(text)), path).toEqual([]);
			else expect(text, path).toBe(files.get(path));
		}
	});
});

it('the rules see what they judge', () => {
	const broken = '<policy name="a" class="Both" key="k" colour="red"><elements/><parentCategory ref="b"/></policy>';
	expect(templateOffences(readXml(broken))).toEqual([
		'policy needs displayName.',
		'policy needs explainText.',
		'policy has no colour.',
		'policy has its children out of order.',
	]);
});
