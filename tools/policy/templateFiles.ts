import type { ChromiumBrowser, Installations } from '../../src/policy/artefacts/installations.ts';
import { intuneProfile, omaSetting } from '../../src/policy/artefacts/intuneProfiles.ts';
import { templateNames } from '../../src/policy/artefacts/policyName.ts';
import { adml } from './adml.ts';
import { admx } from './admx.ts';

const browsers: readonly ChromiumBrowser[] = ['chrome', 'edge'];
const languages = ['en-US', 'de-DE'] as const;

/** The profile that brings a template to a device, before other profiles fill it in. */
function ingestion(browser: ChromiumBrowser, template: string): string {
	const name = templateNames[browser];
	const address = `./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/${name}/Policy/Afterword`;
	return intuneProfile(`${name} template`, [omaSetting('template', address, template)]);
}

function filesOf(browser: ChromiumBrowser, installations: Installations): [path: string, text: string][] {
	const installation = installations[browser];
	const name = `afterword-${browser}`;
	const definitions = admx(browser, installation.id);
	return [
		[`${name}.admx`, definitions],
		...languages.map((language): [string, string] => [
			`${language}/${name}.adml`,
			adml(browser, language, installation),
		]),
		[`${name}-intune-template.json`, ingestion(browser, definitions)],
	];
}

/** Group policy templates of both browsers in both languages, as `PolicyDefinitions` wants them, and for Intune. */
export function templateFiles(installations: Installations): ReadonlyMap<string, string> {
	return new Map(browsers.flatMap((browser) => filesOf(browser, installations)));
}
