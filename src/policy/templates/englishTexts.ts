import type { SettingKey } from '../catalogue.ts';
import { settingTexts } from '../settingTexts.ts';
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
	orgId: 'Id of the organisation',
	autoApply: 'Apply by itself before time runs out',
	pinnedCodes: 'Codes on top',
	hiddenCodes: 'Codes that are not offered',
	requiredNotesCodes: 'Codes that need notes',
	snippets: 'Text blocks of the organisation',
	ownSnippets: 'Text blocks of the agent',
	retentionDays: 'Days the journal is kept',
	journalExport: 'Export of the journal',
	locale: 'Language',
	keyboard: 'Choose by digits and typing',
	notifications: 'Desktop notifications',
	pagePill: 'Reminder in the desktop page',
	consentGranted: 'The organisation has agreed for its agents',
	supportUrl: 'Address for help',
	disabledFeatures: 'Parts that are left out',
	minimumVersion: 'Oldest version in use',
	logLevel: 'What goes to the console',
	draftMode: 'Where unfinished notes are kept',
	lateWrite: 'Try a choice after time is up',
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
	beginsSo: 'The field begins with the value of the desk on which this template was made.',
	switchedOn: 'Enabled on the desk on which this template was made.',
	switchedOff: 'Disabled on the desk on which this template was made.',
	example: 'Example:',
	since: 'Since version',
	settings,
};
