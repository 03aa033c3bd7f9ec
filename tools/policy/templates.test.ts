import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { artefactsFor } from '../../src/policy/artefacts/artefactsFor.ts';
import type { ChromiumBrowser } from '../../src/policy/artefacts/installations.ts';
import { templateNames } from '../../src/policy/artefacts/policyName.ts';
import { managedSettings, type PolicySettings } from '../../src/policy/artefacts/policySettings.ts';
import { registryValues, settingsKey } from '../../src/policy/artefacts/registryValues.ts';
import { type ReadElement, readXml } from '../../src/policy/artefacts/testing/readXml.ts';
import { settingsInRegistry } from '../../src/policy/artefacts/testing/settingsInRegistry.ts';
import { managedSchema } from '../../src/policy/managedSchema.ts';
import { settingKeys } from '../../src/policy/resolveSettings.ts';
import { everySetting } from './exampleSettings.ts';
import { exampleDownloads, ownInstallations } from './ownInstallations.ts';
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

it('the rules see what they judge', () => {
	const broken = '<policy name="a" class="Both" key="k" colour="red"><elements/><parentCategory ref="b"/></policy>';
	expect(templateOffences(readXml(broken))).toEqual([
		'policy needs displayName.',
		'policy needs explainText.',
		'policy has no colour.',
		'policy has its children out of order.',
	]);
});
