import type { ChromiumBrowser, Installations } from '../artefacts/installations.ts';
import { intuneProfile, omaSetting } from '../artefacts/intuneProfiles.ts';
import { templateNames } from '../artefacts/policyName.ts';
import type { PolicySettings } from '../artefacts/policySettings.ts';
import { adml } from './adml.ts';
import { admx } from './admx.ts';
import { templateTexts } from './templateTexts.ts';

const browsers = ['chrome', 'edge'] as const satisfies readonly ChromiumBrowser[];
const languages = Object.keys(templateTexts) as readonly (keyof typeof templateTexts)[];

function inLanguages(browser: ChromiumBrowser, installations: Installations, settings: PolicySettings) {
	const installation = installations[browser];
	return languages.map((language): [path: string, text: string] => [
		`${language}/afterword-${browser}.adml`,
		adml({ browser, language, installation, settings }),
	]);
}

/**
 * The group policy templates (ADMX, ADML) of both browsers in both languages, by their places in `PolicyDefinitions`. The
 * definitions are the same for everybody with the same ids; the fields begin with the settings given here.
 */
export function groupPolicyFiles(installations: Installations, settings: PolicySettings): ReadonlyMap<string, string> {
	return new Map(
		browsers.flatMap((browser): [path: string, text: string][] => [
			[`afterword-${browser}.admx`, admx(browser, installations[browser].id)],
			...inLanguages(browser, installations, settings),
		]),
	);
}

/** The profile that brings a browser's template to devices by Intune, before other profiles fill it in. */
function ingestion(browser: ChromiumBrowser, installations: Installations): string {
	const name = templateNames[browser];
	const address = `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${name}/Policy/Afterword`;
	return intuneProfile(`${name} template`, [omaSetting('template', address, admx(browser, installations[browser].id))]);
}

/** The definitions of both browsers as profiles for Intune, by file name. */
export function intuneTemplates(installations: Installations): ReadonlyMap<string, string> {
	return new Map(
		browsers.map((browser) => [`afterword-${browser}-intune-template.json`, ingestion(browser, installations)]),
	);
}

/** All templates, for group policy and for Intune. */
export function templateFiles(
	installations: Installations,
	settings: PolicySettings = { enforced: {}, proposed: {} },
): ReadonlyMap<string, string> {
	return new Map([...groupPolicyFiles(installations, settings), ...intuneTemplates(installations)]);
}
