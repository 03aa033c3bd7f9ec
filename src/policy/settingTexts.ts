import type { SettingKey } from './catalogue.ts';

/** What an admin reads about a setting. Kept apart from the catalogue: only the templates that the settings page makes need it. */
export type SettingText = {
	/** Product version that brought it. */
	readonly since: string;
	readonly description: string;
	readonly example: string | number | boolean | object;
	/** What happens when it changes while the product runs. */
	readonly live: string;
};

/** The texts of every setting; a setting without one does not compile. */
export const settingTexts: Readonly<Record<SettingKey, SettingText>> = {
	region: {
		since: '0.1.0',
		description:
			'The Genesys Cloud region of the organisation, as id or domain. Empty: the region of the desktop the agent opens.',
		example: 'eu-central-1',
		live: 'Ends the present sign-in; the agent signs in to the new region.',
	},
	clientId: {
		since: '0.1.0',
		description: 'The id of the OAuth client (Code Authorization with PKCE) that the organisation made for Afterword.',
		example: '00000000-0000-4000-8000-000000000000',
		live: 'Ends the present sign-in; the agent signs in with the new client.',
	},
	writeRoute: {
		since: '0.1.0',
		description:
			'How wrap-ups are written: "communication" and "participant" are the platform\'s own; "conversation" is for a gateway that locks by version.',
		example: 'communication',
		live: 'Used from the next choice on; choices already made keep their route.',
	},
	apiBase: {
		since: '0.1.0',
		description:
			"The address of an own gateway in front of the platform's API; needs a build made for it. Empty: the region's API.",
		example: 'https://gateway.example.com',
		live: 'Used from the next request on.',
	},
	undoSeconds: {
		since: '0.1.0',
		description: 'How many seconds a choice can be taken back before it is sent, 0 to 30. 0 sends at once.',
		example: 2,
		live: 'Used from the next choice on.',
	},
	undoOnClose: {
		since: '0.2.0',
		description:
			'What becomes of a choice in its undo time when the side panel closes: "commit" sends it at once, "drop" takes it back.',
		example: 'commit',
		live: 'Used from the next time a panel closes.',
	},
	provisional: {
		since: '0.2.0',
		description:
			'Whether notes and a tentative code are saved at the platform, marked provisional, while the conversation still goes on.',
		example: true,
		live: 'Used from the next note or code on; what is saved already stays until the choice replaces it.',
	},
	deprecatedMedia: {
		since: '0.2.0',
		description:
			'Whether co-browsing sessions and screen shares, which the platform has deprecated, are watched for after-call work too.',
		example: false,
		live: 'Used from the next look at the platform on.',
	},
	rateBudget: {
		since: '0.2.0',
		description:
			'How many requests a minute one signed-in agent may cost the platform, 30 to 300. The platform itself allows 300 for each user and OAuth client.',
		example: 240,
		live: 'Used from the next request on.',
	},
	idleMinutes: {
		since: '0.2.0',
		description:
			'After how many minutes without a sign of life on the desktop nothing is read and no sign-in renewed, 1 to 480, so that the idle time-out of the organisation keeps its meaning.',
		example: 10,
		live: 'Counts from the last sign of life.',
	},
	trafficLayer: {
		since: '0.3.0',
		description:
			"Whether the desktop's own traffic is watched too, so that the end of an interaction is noticed where the page does not show it. Inside the page it is reduced to counters, states and ids hashed with a secret of the page; names, numbers, notes and texts never leave it.",
		example: false,
		live: 'Pages that load from then on are watched; a desktop that is open has to be loaded again. Turned off, open pages fall silent at once and are free of it when they load again.',
	},
	crmHosts: {
		since: '0.3.0',
		description:
			'The customer system whose pages hold the embedded Genesys Cloud client: "salesforce", "zendesk", "dynamics", "servicenow", "hubspot" or "freshworks". Only what the client itself posts there is read, and of that only the interaction\'s id and state. The browser asks the agent for these hosts. Empty: nothing is read there.',
		example: 'salesforce',
		live: 'Pages that load from then on are listened to; removed from pages when they load again.',
	},
	selectorPacks: {
		since: '0.2.0',
		description:
			'Selectors for a desktop that has changed, tried before the built-in ones; at most 8 packs, each with a version and only the selectors that are different. See docs/detector.md.',
		example: [{ version: 3, wrapUpPanel: '[data-automation-id="wrap-up-panel"]' }],
		live: 'Used by each open desktop from the next thing it tells on, within seconds.',
	},
	suggestionSources: {
		since: '0.4.0',
		description:
			'What suggestions may be made of: any of "queue", "medium", "direction", "duration", "hour", "attributes", "notes", "messages", "summary", "copilot" and "prior". What is not in the list is neither read for suggestions nor learned from. Without the setting all are used, as far as the platform permits.',
		example: ['queue', 'medium', 'notes'],
		live: 'Used from the next suggestion on; what was learned before stays.',
	},
	rules: {
		since: '0.4.0',
		description:
			'Rules of the organisation for its suggestions: a name, the id of a code, a weight from -10 to 10 or "force", and any conditions on queues, media, attributes and words. See docs/suggestions.md.',
		example: [
			{ name: 'Menu choice 2', codeId: '00000000-0000-4000-8000-000000000000', weight: 2, attributes: { menu: ['2'] } },
		],
		live: 'Used from the next suggestion on.',
	},
	modelPack: {
		since: '0.4.0',
		description:
			"The content of a pack file that was trained from the organisation's past conversations, so that new agents begin with it. See docs/suggestions.md.",
		example: { format: 'afterword-pack-1', conversations: 2000 },
		live: 'Laid under what each agent has taught at once; taken back when the policy gives another pack or none.',
	},
	holdout: {
		since: '0.4.0',
		description:
			'The percentage of conversations, 0 to 50, for which no suggestion is shown, so that the journal can tell what suggestions are worth.',
		example: 5,
		live: 'Used from the next conversation on.',
	},
	suggestionFloor: {
		since: '0.4.0',
		description: 'The probability, 0 to 0.9, that the best code must reach before anything is suggested.',
		example: 0.08,
		live: 'Used from the next suggestion on.',
	},
	orgId: {
		since: '0.5.0',
		description:
			'The id of the Genesys Cloud organisation whose agents may sign in; a sign-in to another one is ended at once, before anything of it is read. Empty: any organisation.',
		example: '00000000-0000-4000-8000-000000000000',
		live: 'Ends a present sign-in to another organisation.',
	},
	autoApply: {
		since: '0.5.0',
		description:
			'Whether a code is applied by itself before after-call work runs out, with the panel open, counted down in sight and taken back with one key: enabled, the probability it needs (minConfidence, 0.5 to 0.999, 0.95 without it) and how long before the end (secondsBeforeDeadline, 3 to 60, 10 without it). One wrong value in it leaves all of it off. Only policy can turn it on.',
		example: { enabled: true, minConfidence: 0.97, secondsBeforeDeadline: 12 },
		live: 'Used at once; a countdown that runs ends when it is turned off.',
	},
	pinnedCodes: {
		since: '0.5.0',
		description:
			'Codes that stand above the rest of the list, by queue: the id or name of a queue, empty for every queue, and the ids or names of codes.',
		example: [{ queue: 'Billing', codes: ['Refund', 'Invoice copy'] }],
		live: 'Used by the next list that is shown.',
	},
	hiddenCodes: {
		since: '0.5.0',
		description:
			'Codes that are neither listed nor suggested, by queue: the id or name of a queue, empty for every queue, and the ids or names of codes. The platform still accepts them from elsewhere.',
		example: [{ queue: '', codes: ['Test'] }],
		live: 'Used by the next list that is shown.',
	},
	requiredNotesCodes: {
		since: '0.5.0',
		description:
			'Codes that are sent only with notes, by queue: the id or name of a queue, empty for every queue, and the ids or names of codes.',
		example: [{ queue: 'Billing', codes: ['Complaint'] }],
		live: 'Used from the next choice on.',
	},
	snippets: {
		since: '0.5.0',
		description:
			'Text blocks for notes, offered to every agent beside their own: a name of at most 40 characters and a text of at most 1000.',
		example: [{ name: 'Called back', text: 'Called the customer back at ' }],
		live: 'Offered from the next time the list of text blocks opens.',
	},
	ownSnippets: {
		since: '0.5.0',
		description:
			"The agent's own text blocks, in the same form. Proposed, they are a first set that agents change; enforced, agents cannot add their own.",
		example: [{ name: 'Refund sent', text: 'Refund sent on ' }],
		live: 'Offered from the next time the list of text blocks opens.',
	},
	retentionDays: {
		since: '0.5.0',
		description:
			'After how many days a line of the journal is deleted from the device, 1 to 365. Never more than the latest 10,000 lines are kept.',
		example: 90,
		live: 'Older lines are deleted within the day.',
	},
	journalExport: {
		since: '0.5.0',
		description: 'Whether agents can save their journal as a file (CSV or JSON).',
		example: false,
		live: 'The buttons come or go at once in the options.',
	},
	locale: {
		since: '0.5.0',
		description: 'The language of Afterword. Empty: the language of the browser.',
		example: 'de',
		live: 'Open pages speak it at once.',
	},
	keyboard: {
		since: '0.5.0',
		description:
			'Whether the digits 1 to 5 and typing the beginning of a name choose in the list of codes. Arrow keys, Enter and Escape always work.',
		example: true,
		live: 'Used by open panels at once.',
	},
	notifications: {
		since: '0.5.0',
		description:
			'Whether a notification of the system tells that a wrap-up waits while the panel is closed. No name and no text of a conversation is in it.',
		example: true,
		live: 'Used from the next wrap-up on.',
	},
	pagePill: {
		since: '0.5.0',
		description:
			"Whether a small reminder in the desktop's page counts the wrap-ups that wait while the panel is closed. It shows a number only.",
		example: true,
		live: 'Open desktops show or lose it within seconds.',
	},
	consentGranted: {
		since: '0.5.0',
		description:
			'Whether the organisation has informed its agents and agreed for them, so that no first-run page opens after an installation.',
		example: true,
		live: 'Used at the next installation or profile.',
	},
	supportUrl: {
		since: '0.5.0',
		description:
			"An https address where the organisation's agents get help. Where Afterword says that an admin is needed, and in its options, a link leads there. Nothing is sent to it. Empty: no link.",
		example: 'https://help.example.com/afterword',
		live: 'Open pages show it at once.',
	},
	disabledFeatures: {
		since: '0.5.0',
		description:
			'Parts that are not offered: any of "pill", "notifications", "practice", "snippets", "journalExport", "ruleTrial", "packImport" and "policyCopy".',
		example: ['pill', 'packImport'],
		live: 'They go from open pages at once.',
	},
	minimumVersion: {
		since: '0.5.0',
		description:
			'The oldest version, as x.y.z, that the organisation wants to see in use. An older one keeps working and says, in the panel and on the health page, that it is to be updated.',
		example: '0.1.0',
		live: 'Open pages say it at once.',
	},
	logLevel: {
		since: '0.5.0',
		description:
			'What Afterword\'s background writes to its console: "error", "warn", "info" or "debug", each with those before it. From "info" on it tells which settings are in force and how the sign-in stands, with "debug" each request by its operation. The panel and the settings write a warning to their own consoles where something failed, whatever this says, and nothing else. Never tokens, ids, names, notes or texts.',
		example: 'debug',
		live: 'Used at once.',
	},
	draftMode: {
		since: '0.5.0',
		description:
			'Where notes that are being typed are kept: "device", so that they outlive the browser, or "session", in its memory only, for machines that several people use. A choice that has been made is kept on the device until it has ended, in both cases.',
		example: 'session',
		live: 'From the next letter on; notes on the disk are moved at once.',
	},
	lateWrite: {
		since: '0.5.0',
		description:
			'Whether a choice is still tried at the platform, once, where after-call work has ended in the meantime with no code, or with the time-out code only. The platform does not document that it accepts one; what it did is read back, and only that is told.',
		example: true,
		live: 'Used from the next choice on.',
	},
};
