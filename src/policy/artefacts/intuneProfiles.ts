import type { SettingKey } from '../catalogue.ts';
import type { Artefact } from './artefact.ts';
import type { ChromiumBrowser, Installations } from './installations.ts';
import { categories, installPolicy, policyName, type Standing, templateNames } from './policyName.ts';
import { givenValues, type PolicySettings } from './policySettings.ts';
import { prettyJson } from './prettyJson.ts';
import { forcelistEntry, registryData } from './registryValues.ts';
import { settingForm } from './settingForm.ts';
import { xmlText } from './xmlText.ts';

/** One line of a custom profile, as Microsoft Graph calls it. */
type OmaSetting = {
	readonly '@odata.type': '#microsoft.graph.omaSettingString';
	readonly displayName: string;
	readonly omaUri: string;
	readonly value: string;
};

const titles: Readonly<Record<ChromiumBrowser, string>> = {
	chrome: 'Afterword for Chrome',
	edge: 'Afterword for Edge',
};

/** A line of the profile. The values of policies that come from a template are a piece of XML. */
export function omaSetting(displayName: string, omaUri: string, value: string): OmaSetting {
	return { '@odata.type': '#microsoft.graph.omaSettingString', displayName, omaUri, value };
}

/** A custom profile for Windows, in the words of Microsoft Graph: `POST /deviceManagement/deviceConfigurations`. */
export function intuneProfile(displayName: string, omaSettings: readonly OmaSetting[]): string {
	return prettyJson({
		'@odata.type': '#microsoft.graph.windows10CustomConfiguration',
		displayName,
		description: 'Custom OMA-URI settings.',
		omaSettings,
	});
}

const enabledWith = (element: string, value: string) => `<enabled/><data id="${element}" value="${xmlText(value)}"/>`;

/** What stands for a value in such a line; a switch is the state of the policy itself. */
function policyState(key: SettingKey, value: unknown): string {
	if (settingForm(key).kind === 'switch') return value === true ? '<enabled/>' : '<disabled/>';
	return enabledWith(key, String(registryData(value)));
}

/** Group policy takes an empty text for none at all. */
const isEmpty = ([, value]: readonly [SettingKey, unknown]) => value === '';

function profileOf(settings: PolicySettings, browser: ChromiumBrowser, installations: Installations): Artefact {
	const area = `./Device/Vendor/MSFT/Policy/Config/${templateNames[browser]}~Policy~${categories.product}`;
	const lines = (standing: Standing) =>
		givenValues(settings[standing])
			.filter((given) => !isEmpty(given))
			.map(([key, value]) =>
				omaSetting(
					`${standing} ${key}`,
					`${area}~${categories[standing]}/${policyName(standing, key)}`,
					policyState(key, value),
				),
			);
	const install = omaSetting(
		'install',
		`${area}/${installPolicy.name}`,
		enabledWith(installPolicy.element, forcelistEntry(installations[browser])),
	);
	const all = [...givenValues(settings.enforced), ...givenValues(settings.proposed)];
	return {
		name: `afterword-${browser}-intune.json`,
		text: intuneProfile(titles[browser], [install, ...lines('enforced'), ...lines('proposed')]),
		leftOut: [...new Set(all.filter(isEmpty).map(([key]) => key))],
	};
}

/**
 * Custom profiles for Windows by Intune, one a browser, with the settings and the forced installation. They fill in the
 * templates (ADMX), which a device must have been given before.
 * Source: Microsoft's "Win32 and Desktop Bridge app ADMX policy ingestion" and "Understanding ADMX policies".
 */
export function intuneProfiles(settings: PolicySettings, installations: Installations): readonly Artefact[] {
	return [profileOf(settings, 'chrome', installations), profileOf(settings, 'edge', installations)];
}
