import type { Artefact } from './artefact.ts';
import type { Installations } from './installations.ts';
import { managedSettings, type PolicySettings } from './policySettings.ts';
import { prettyJson } from './prettyJson.ts';

/** The console's own form of extension settings: each value in an object of its own. Source: Chromium's admin pages. */
function consoleValues(settings: PolicySettings): object {
	const entries = Object.entries(managedSettings(settings));
	return Object.fromEntries(entries.map(([key, value]) => [key, { Value: value }]));
}

/** Stands for the organisational unit, which the console's address shows. */
const unit = 'orgunits/ORGANISATIONAL_UNIT_ID';

/**
 * A request to the Chrome Policy API that installs the extension from its address and gives it its settings:
 * `POST https://chromepolicy.googleapis.com/v1/customers/my_customer/policies/orgunits:batchModify`.
 * Source: Google's code samples for app policies and the schemas `chrome.users.apps.*`.
 */
function apiRequest(settings: PolicySettings, { chrome }: Installations): object {
	const values = {
		InstallType: { appInstallType: 'FORCED_AND_PIN_TO_TOOLBAR' },
		AppInstallationUrl: { installationUrl: chrome.updates },
		OverrideInstallationUrl: { overrideInstallationUrl: true },
		ManagedConfiguration: { managedConfiguration: JSON.stringify(consoleValues(settings)) },
	};
	return {
		requests: Object.entries(values).map(([schema, value]) => ({
			policyTargetKey: { targetResource: unit, additionalTargetKeys: { app_id: `chrome:${chrome.id}` } },
			policyValue: { policySchema: `chrome.users.apps.${schema}`, value },
			updateMask: Object.keys(value).join(','),
		})),
	};
}

/** For Google's Admin console: the text for the box "Policy for extensions", and everything as one request to its API. */
export function googleAdmin(settings: PolicySettings, installations: Installations): readonly Artefact[] {
	return [
		{ name: 'afterword-google-admin.json', text: prettyJson(consoleValues(settings)), leftOut: [] },
		{ name: 'afterword-google-api.json', text: prettyJson(apiRequest(settings, installations)), leftOut: [] },
	];
}
