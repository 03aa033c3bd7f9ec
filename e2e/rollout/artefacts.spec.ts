import { expect } from '@playwright/test';
import manifest from '../../manifest.json' with { type: 'json' };
import { type ArtefactFormat, artefactsFor } from '../../src/policy/artefacts/artefactsFor.ts';
import type { Installations } from '../../src/policy/artefacts/installations.ts';
import { managedSettings, type PolicySettings } from '../../src/policy/artefacts/policySettings.ts';
import { everySetting } from '../../tools/policy/exampleSettings.ts';
import { ownPages } from '../harness/browserRun.ts';
import { orgSettings } from './forced.ts';
import { ownPackageClient, test } from './rolloutTest.ts';
import { xpiName } from './xpiRelease.ts';

test.use({ genesysOptions: ownPackageClient });

// A browser that is started by policies takes its time where the machine is busy.
test.describe.configure({ timeout: 150_000 });

/** Every setting in the form of the documentation, so that every type goes through the engine; the region is the stand-in's. */
function settingsAt(genesys: Parameters<typeof orgSettings>[0]): PolicySettings {
	const { enforced, proposed } = everySetting();
	return { enforced: { ...enforced, ...orgSettings(genesys) }, proposed };
}

/** The text of one file as an admin gets it. */
function fileNamed(settings: PolicySettings, format: ArtefactFormat, name: string, installations: Installations) {
	const artefact = artefactsFor(settings, format, installations).find((one) => one.name === name);
	if (artefact === undefined) throw new Error(`${format} makes no ${name}.`);
	return artefact.text;
}

/** Where each browser gets the extension from; one of them is asked. */
function installationsWith(chromium: Installations['chrome'], file: string): Installations {
	return { chrome: chromium, edge: chromium, firefox: { id: manifest.browser_specific_settings.gecko.id, file } };
}

/** Reads what the engine has handed over, and what the extension makes of it. */
const readAll = `Promise.all([
	(globalThis.browser ?? chrome).storage.managed.get(),
	(globalThis.browser ?? chrome).runtime.sendMessage({ name: 'settings.get', payload: {} }),
]).then(([managed, { settings, problems }]) => ({ managed, settings, problems }))`;

/** What is to be read when a file was taken as it is. */
function taken(settings: PolicySettings) {
	const enforced = Object.keys(settings.enforced).map((key) =>
		expect.objectContaining({ key, source: 'enforced', managed: true }),
	);
	return { managed: managedSettings(settings), problems: [], settings: expect.arrayContaining(enforced) as unknown };
}

test('Chromium takes the file for Linux as it is: the extension is there, and every setting', async ({
	office,
	genesys,
}) => {
	const settings = settingsAt(genesys);
	const installations = installationsWith({ id: office.extensionId, updates: office.updates }, '');
	office.publish('0.1.0');
	office.setPolicyFile(fileNamed(settings, 'linux', 'afterword-chromium-linux.json', installations));
	const chromium = await office.start();
	const page = await chromium.openOwn(ownPages.options);
	await expect.poll(() => page.evaluate(readAll)).toEqual(taken(settings));

	const policies = await chromium.open('chrome://policy');
	const rows = policies.locator('.policy.row');
	for (const name of ['ExtensionSettings', ...Object.keys(managedSettings(settings))]) {
		const row = rows.filter({ has: policies.locator('#name').getByText(name, { exact: true }) });
		await expect(row.locator('.messages'), name).toHaveText('OK');
	}
});

test('Firefox takes policies.json as it is: the add-on is there, and every setting', async ({
	firefoxOffice: office,
	genesys,
}) => {
	const settings = settingsAt(genesys);
	const installations = installationsWith({ id: '', updates: '' }, office.server.address + xpiName('0.1.0'));
	office.publish('0.1.0');
	office.setPolicyFile(fileNamed(settings, 'firefox', 'policies.json', installations));
	const firefox = await office.start('0.1.0');
	const page = await firefox.openOwn(ownPages.options);
	await expect.poll(() => page.evaluate(readAll)).toEqual(taken(settings));

	const status = `Services.policies.status === Services.policies.ACTIVE`;
	expect(await firefox.evaluateInBrowser(status)).toBe(true);
});
