import type { Artefact } from './artefact.ts';
import { chromiumPolicies } from './chromiumPolicies.ts';
import { firefoxPolicies } from './firefoxPolicies.ts';
import { googleAdmin } from './googleAdmin.ts';
import type { ChromiumBrowser, Installations } from './installations.ts';
import { intuneProfiles } from './intuneProfiles.ts';
import { macProfiles } from './macProfiles.ts';
import type { PolicySettings } from './policySettings.ts';
import { prettyJson } from './prettyJson.ts';
import { registryFile } from './registryFile.ts';
import { registryValues, settingsKey } from './registryValues.ts';

/** By what way the settings reach the desks. */
export const artefactFormats = ['windows', 'intune', 'mac', 'linux', 'googleAdmin', 'firefox'] as const;
export type ArtefactFormat = (typeof artefactFormats)[number];

type Write = (settings: PolicySettings, installations: Installations) => readonly Artefact[];

function windowsFile(settings: PolicySettings, browser: ChromiumBrowser, installations: Installations): Artefact {
	const installation = installations[browser];
	const values = registryValues(settings, browser, installation);
	return {
		name: `afterword-${browser}.reg`,
		text: registryFile(settingsKey(browser, installation.id), values),
		leftOut: [],
	};
}

function linuxFile(name: string, policies: object): Artefact {
	return { name, text: prettyJson(policies), leftOut: [] };
}

const writers: Readonly<Record<ArtefactFormat, Write>> = {
	windows: (settings, installations) => [
		windowsFile(settings, 'chrome', installations),
		windowsFile(settings, 'edge', installations),
	],
	intune: intuneProfiles,
	mac: macProfiles,
	linux: (settings, { chrome, edge }) => [
		linuxFile('afterword-chrome-linux.json', chromiumPolicies(settings, 'chrome', chrome)),
		linuxFile('afterword-edge-linux.json', chromiumPolicies(settings, 'edge', edge)),
		linuxFile('afterword-chromium-linux.json', chromiumPolicies(settings, 'chrome', chrome)),
	],
	googleAdmin,
	firefox: (settings, { firefox }) => [linuxFile('policies.json', { policies: firefoxPolicies(settings, firefox) })],
};

/**
 * The settings as the files of one way to hand them out, each with the forced installation. Pure; the same input makes
 * the same bytes. The values are not judged here: `checkSetting` does that.
 */
export function artefactsFor(
	settings: PolicySettings,
	format: ArtefactFormat,
	installations: Installations,
): readonly Artefact[] {
	return writers[format](settings, installations);
}
