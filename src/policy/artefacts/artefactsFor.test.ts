import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managedSchema } from '../managedSchema.ts';
import { type ArtefactFormat, artefactsFor } from './artefactsFor.ts';
import type { Installations } from './installations.ts';
import { managedSettings, type PolicySettings } from './policySettings.ts';
import { settingsKey } from './registryValues.ts';
import { anySettings } from './testing/anySettings.ts';
import { readPlist } from './testing/readPlist.ts';
import { readRegistryFile } from './testing/readRegistryFile.ts';
import { settingsInRegistry } from './testing/settingsInRegistry.ts';

const installations: Installations = {
	chrome: { id: 'a'.repeat(32), updates: 'https://files.example.com/updates.xml?a=1&b=2' },
	edge: { id: 'b'.repeat(32), updates: 'https://edge.example.com/updates.xml' },
	firefox: { id: 'afterword@afterword.example', file: 'https://files.example.com/afterword.xpi' },
};

const few: PolicySettings = {
	enforced: { region: 'eu-central-1', modelPack: null, rules: [{ name: 'Kündigung "jetzt"', codeId: 'x' }] },
	proposed: { undoSeconds: 3 },
};

function textOf(settings: PolicySettings, format: ArtefactFormat, name: string): string {
	const found = artefactsFor(settings, format, installations).find((artefact) => artefact.name === name);
	if (found === undefined) throw new Error(`${format} makes no ${name}`);
	return found.text;
}

const json = (settings: PolicySettings, format: ArtefactFormat, name: string): unknown =>
	JSON.parse(textOf(settings, format, name));

/** What stands in a file after the browser's own reading. */
const readers = {
	'afterword-chrome.reg': (settings) =>
		settingsInRegistry(
			readRegistryFile(textOf(settings, 'windows', 'afterword-chrome.reg')).values,
			settingsKey('chrome', installations.chrome.id),
			managedSchema(),
		),
	'afterword-edge.mobileconfig': (settings) => {
		const profile = readPlist(textOf(settings, 'mac', 'afterword-edge.mobileconfig'));
		const payloads = (profile as { PayloadContent: Record<string, unknown>[] }).PayloadContent;
		const own = payloads.find((one) => one['PayloadType'] === `com.microsoft.Edge.extensions.${installations.edge.id}`);
		return Object.fromEntries(Object.entries(own ?? {}).filter(([key]) => !key.startsWith('Payload')));
	},
	'afterword-firefox.mobileconfig': (settings) => {
		const profile = readPlist(textOf(settings, 'mac', 'afterword-firefox.mobileconfig'));
		const [payload] = (profile as { PayloadContent: Firefox['policies'][] }).PayloadContent;
		return payload?.['3rdparty'].Extensions[installations.firefox.id];
	},
	'afterword-chrome-linux.json': (settings) =>
		(json(settings, 'linux', 'afterword-chrome-linux.json') as Chromium)['3rdparty'].extensions[
			installations.chrome.id
		],
	'policies.json': (settings) =>
		(json(settings, 'firefox', 'policies.json') as Firefox).policies['3rdparty'].Extensions[installations.firefox.id],
	'afterword-google-admin.json': (settings) =>
		Object.fromEntries(
			Object.entries(
				json(settings, 'googleAdmin', 'afterword-google-admin.json') as Record<string, { Value: unknown }>,
			).map(([key, { Value }]) => [key, Value]),
		),
} as const satisfies Record<string, (settings: PolicySettings) => unknown>;

type Chromium = { readonly '3rdparty': { readonly extensions: Readonly<Record<string, unknown>> } };
type Firefox = {
	readonly policies: { readonly '3rdparty': { readonly Extensions: Readonly<Record<string, unknown>> } };
};

describe.each(Object.entries(readers))('%s', (_, read) => {
	it('gives the browser the settings as they are', () => {
		expect(read(few)).toEqual({
			region: 'eu-central-1',
			rules: [{ name: 'Kündigung "jetzt"', codeId: 'x' }],
			defaults: { undoSeconds: 3 },
		});
	});

	it('whatever stands in them', () => {
		fc.assert(
			fc.property(anySettings, (settings) => {
				expect(read(settings)).toEqual(managedSettings(settings));
			}),
			{ numRuns: 25 },
		);
	});
});

describe('the forced installation', () => {
	const own = (more: object) => ({
		installation_mode: 'force_installed',
		override_update_url: true,
		...more,
	});

	it('is in the files of Linux, pinned in the words of each browser', () => {
		const { chrome, edge } = installations;
		expect(json(few, 'linux', 'afterword-chromium-linux.json')).toMatchObject({
			ExtensionSettings: { [chrome.id]: own({ update_url: chrome.updates, toolbar_pin: 'force_pinned' }) },
		});
		expect(json(few, 'linux', 'afterword-edge-linux.json')).toMatchObject({
			ExtensionSettings: { [edge.id]: own({ update_url: edge.updates, toolbar_state: 'force_shown' }) },
		});
	});

	it('is in the registry as a line of the list, beside what others have in it', () => {
		const { cleared, values } = readRegistryFile(textOf(few, 'windows', 'afterword-edge.reg'));
		expect(values.at(-1)).toEqual({
			key: 'Software\\Policies\\Microsoft\\Edge\\ExtensionInstallForcelist',
			name: '7301',
			data: `${installations.edge.id};${installations.edge.updates}`,
		});
		expect(cleared).toEqual([settingsKey('edge', installations.edge.id)]);
	});

	it('is in the profiles of macOS, in the browser’s own domain', () => {
		expect(readPlist(textOf(few, 'mac', 'afterword-chrome.mobileconfig'))).toMatchObject({
			PayloadType: 'Configuration',
			PayloadContent: [
				{
					PayloadType: 'com.google.Chrome',
					ExtensionSettings: { [installations.chrome.id]: own({ update_url: installations.chrome.updates }) },
				},
				{ PayloadType: `com.google.Chrome.extensions.${installations.chrome.id}` },
			],
		});
		expect(readPlist(textOf(few, 'mac', 'afterword-firefox.mobileconfig'))).toMatchObject({
			PayloadContent: [{ PayloadType: 'org.mozilla.firefox', EnterprisePoliciesEnabled: true }],
		});
	});

	it('is in policies.json and in the request to Google’s API', () => {
		const { firefox, chrome } = installations;
		expect(json(few, 'firefox', 'policies.json')).toMatchObject({
			policies: {
				ExtensionSettings: {
					[firefox.id]: { installation_mode: 'force_installed', install_url: firefox.file },
				},
			},
		});
		const { requests } = json(few, 'googleAdmin', 'afterword-google-api.json') as {
			requests: { policyTargetKey: object; policyValue: { policySchema: string; value: Record<string, string> } }[];
		};
		const values = Object.assign({}, ...requests.map(({ policyValue }) => policyValue.value)) as Record<string, string>;
		expect(values).toMatchObject({ appInstallType: 'FORCED_AND_PIN_TO_TOOLBAR', installationUrl: chrome.updates });
		expect(JSON.parse(values['managedConfiguration'] ?? '')).toEqual(
			json(few, 'googleAdmin', 'afterword-google-admin.json'),
		);
	});
});

it('leaves an empty text out of Intune only, and says so', () => {
	const settings: PolicySettings = { enforced: { crmHosts: '', region: 'eu-west-1' }, proposed: {} };
	const leftOut = (format: ArtefactFormat) =>
		artefactsFor(settings, format, installations).map((artefact) => artefact.leftOut);
	expect(leftOut('intune')).toEqual([['crmHosts'], ['crmHosts']]);
	expect(leftOut('linux')).toEqual([[], [], []]);
	expect(textOf(settings, 'intune', 'afterword-edge-intune.json')).not.toContain('crmHosts');
});

it('makes .reg files of ASCII alone, so that no code page changes them', () => {
	fc.assert(
		fc.property(anySettings, (settings) => {
			expect(textOf(settings, 'windows', 'afterword-chrome.reg')).toMatch(/^[\r\n\u0020-\u007e]*$/);
		}),
		{ numRuns: 30 },
	);
});
