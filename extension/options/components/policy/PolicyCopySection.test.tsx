// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArtefactFormat, artefactFormats, artefactsFor } from '../../../../src/policy/artefacts/artefactsFor.ts';
import { deskInstallations } from '../../../../src/policy/artefacts/deskInstallations.ts';
import { resolveSettings } from '../../../../src/policy/resolveSettings.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { groupPolicyFiles, intuneTemplates } from '../../../../src/policy/templates/templateFiles.ts';
import {
	change,
	click,
	closeOptionsPage,
	get,
	openOptionsPage,
	ownId,
	redirectAddress,
	sampleSettings,
} from '../../testing/openOptionsPage.ts';

/** A desk of a pilot: the region is enforced, one setting proposed, and the agent has set two, one to nothing. */
const { views } = resolveSettings({
	managed: { region: 'eu-west-1', defaults: { idleMinutes: 20 } },
	user: { undoSeconds: 7, apiBase: '' },
});
const pilot: SettingsView = { ...sampleSettings, settings: views, problems: [] };
const openPilot = (settings: SettingsView = pilot) => openOptionsPage({ 'settings.get': settings });

const section = () => get('section:has(> #section-policyCopy)');
/** The files that are offered before those of a format. */
const templates: Readonly<Partial<Record<ArtefactFormat, readonly string[]>>> = {
	windows: ['afterword-group-policy.zip'],
	intune: ['afterword-chrome-intune-template.json', 'afterword-edge-intune-template.json'],
};
const lines = () => [...get('[data-policy-settings]').querySelectorAll('p')].map(({ textContent }) => textContent);
const replaced = () =>
	[...document.querySelectorAll('.replacements li')].map(({ textContent }) => /^\w+/.exec(textContent ?? '')?.[0]);
const fileNames = () =>
	[...document.querySelectorAll('[data-policy-file]')].map((button) => button.getAttribute('data-policy-file'));

/** What was offered as files, in order: names and bytes. */
const offered: { readonly name: string; readonly blob: Blob }[] = [];
let latest = new Blob();

beforeEach(() => {
	offered.length = 0;
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		if (blob instanceof Blob) latest = blob;
		return 'blob:afterword';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		offered.push({ name: this.download, blob: latest });
	});
});

afterEach(async () => {
	await closeOptionsPage();
	vi.restoreAllMocks();
});

describe('the settings as a policy', () => {
	it('are named, those of the agent as proposals until they are to be rules', async () => {
		await openPilot();
		expect(lines()).toEqual(['Enforced: region', 'Proposed: apiBase, undoSeconds, idleMinutes']);
		await change('#policy-standing', 'enforced');
		expect(lines()).toEqual(['Enforced: region, apiBase, undoSeconds', 'Proposed: idleMinutes']);
	});

	it('that a format cannot carry are told, and not named among the others', async () => {
		await openPilot();
		expect(document.querySelector('[data-policy-left-out]')).toBeNull();
		await change('#policy-format', 'intune');
		expect(lines()).toEqual([
			'Enforced: region',
			'Proposed: undoSeconds, idleMinutes',
			'This format cannot carry every value. Left out: apiBase.',
		]);
		expect(section().textContent).toContain('Devices need the two templates before these profiles.');
	});

	it('are none where all is built in, and the page says so', async () => {
		await openPilot({ ...pilot, settings: resolveSettings({ managed: {}, user: {} }).views });
		expect(lines()).toEqual(['Every setting here is at its default, so the files only install Afterword.']);
	});

	it.each(artefactFormats)('become the files of %s, each saved as it is', async (format) => {
		await openPilot();
		await change('#policy-format', format);
		const settings = { enforced: { region: 'eu-west-1' }, proposed: { idleMinutes: 20, undoSeconds: 7, apiBase: '' } };
		const expected = artefactsFor(settings, format, deskInstallations({ browser: 'chrome', id: ownId }));
		expect(fileNames()).toEqual([...(templates[format] ?? []), ...expected.map(({ name }) => name)]);
		for (const { name } of expected) await click(`[data-policy-file="${name}"]`);
		const texts = await Promise.all(offered.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
		expect(texts).toEqual(expected.map(({ name, text }) => ({ name, text })));
		expect(section().querySelector('[role="status"]')?.textContent).toBe('Written to your downloads');
	});
});

describe('the templates of group policy', () => {
	const installations = deskInstallations({ browser: 'chrome', id: ownId });
	const saved = (name: string) => vi.waitFor(() => expect(offered.map((file) => file.name)).toContain(name));

	it('are a zip for PolicyDefinitions, for the id of this desk, whose fields begin with its settings', async () => {
		await openPilot();
		await change('#policy-standing', 'enforced');
		await click('[data-policy-file="afterword-group-policy.zip"]');
		await saved('afterword-group-policy.zip');
		const bytes = new Uint8Array((await offered[0]?.blob.arrayBuffer()) ?? []);
		const enforced = { region: 'eu-west-1', undoSeconds: 7, apiBase: '' };
		const expected = groupPolicyFiles(installations, { enforced, proposed: { idleMinutes: 20 } });
		const unpacked = Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]);
		expect(unpacked).toEqual([...expected]);
		expect(expected.get('afterword-chrome.admx')).toContain(ownId);
		expect(expected.get('de-DE/afterword-edge.adml')).toContain('<defaultValue>eu-west-1</defaultValue>');
	});

	it('are profiles for Intune', async () => {
		await openPilot();
		await change('#policy-format', 'intune');
		for (const name of templates.intune ?? []) {
			await click(`[data-policy-file="${name}"]`);
			await saved(name);
		}
		const texts = await Promise.all(offered.map(async ({ name, blob }) => [name, await blob.text()]));
		expect(texts).toEqual([...intuneTemplates(installations)]);
	});

	it('are told to be missing where they cannot be made', async () => {
		await openPilot();
		vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
			throw new Error('No room.');
		});
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		await click('[data-policy-file="afterword-group-policy.zip"]');
		const status = () => section().querySelector('[role="status"]')?.textContent;
		await vi.waitFor(() => expect(status()).toBe('The file could not be made. Reload this page and try again.'));
		await click('[data-policy-file="afterword-chrome.reg"]');
		expect(offered).toEqual([]);
	});
});

describe('what is to be replaced', () => {
	it('is everything but the id of this browser, which is named with its redirect address', async () => {
		await openPilot();
		expect(get('[data-policy-replace] p').textContent).toContain(
			`${ownId}. Its redirect address is ${redirectAddress}.`,
		);
		expect(replaced()).toEqual(['CHROME_UPDATE_ADDRESS', 'EDGE_EXTENSION_ID', 'EDGE_UPDATE_ADDRESS']);
	});

	it('follows the format', async () => {
		await openPilot();
		await change('#policy-format', 'firefox');
		expect(replaced()).toEqual(['FIREFOX_ADDON_ID', 'FIREFOX_XPI_ADDRESS']);
		expect(get('[data-policy-replace]').textContent).not.toContain(ownId);
		await change('#policy-format', 'googleAdmin');
		expect(replaced()).toEqual(['CHROME_UPDATE_ADDRESS', 'ORGANISATIONAL_UNIT_ID']);
	});
});
