import type { SettingKey } from '../../src/policy/catalogue.ts';
import { settingTexts } from '../../src/policy/settingTexts.ts';
import type { TemplateTexts } from './templateTexts.ts';

const labels: Readonly<Record<SettingKey, string>> = {
	region: 'Region',
	clientId: 'Id of the OAuth client',
	writeRoute: 'Write route',
	apiBase: 'Address of an own gateway',
	undoSeconds: 'Undo time in seconds',
	undoOnClose: 'Closing the panel in the undo time',
	provisional: 'Save notes and code during the conversation',
	deprecatedMedia: 'Watch co-browsing and screen shares',
	rateBudget: 'Requests a minute',
	idleMinutes: 'Idle after minutes',
	trafficLayer: "Watch the desktop's own traffic",
	crmHosts: 'Customer system with the embedded client',
	selectorPacks: 'Selector packs',
	suggestionSources: 'Sources of suggestions',
	rules: 'Rules of the organisation',
	modelPack: 'Trained pack',
	holdout: 'Percentage without suggestions',
	suggestionFloor: 'Least probability of a suggestion',
};

const settings = Object.fromEntries(
	Object.entries(settingTexts).map(([key, { description, live }]) => [
		key,
		{ label: labels[key as SettingKey], description, live },
	]),
) as TemplateTexts['settings'];

export const englishTexts: TemplateTexts = {
	product: (browser) => `Afterword for ${browser}`,
	supported: (browser) => `${browser}, in each version that Afterword supports`,
	enforced: 'Enforced settings',
	proposed: 'Proposed settings, which agents may change',
	install: {
		label: 'Install Afterword',
		description:
			'Puts Afterword onto the list of extensions that the browser installs and keeps. If that list comes from another group policy object already, add this line there and leave this policy alone, because the later of two lists takes the place of the earlier one.',
		live: 'Browsers that are running install it within minutes; when the policy goes, they remove it with all it kept.',
	},
	installField: 'Extension id and address of the update manifest, with a semicolon between them:',
	isEnforced: 'Enforced: agents see the value and cannot change it.',
	isProposed: 'Proposed: the value counts until an agent sets another.',
	isSwitch: 'Enabled turns it on, Disabled turns it off.',
	isJson: 'JSON in one line.',
	example: 'Example:',
	since: 'Since version',
	settings,
};
