import * as v from 'valibot';
import { type CrmVendor, crmVendors } from '../desktop/framework/crmVendors.ts';
import { findRegion } from '../genesys/hosts.ts';
import { type WriteRoute, writeRoutes } from '../genesys/writeRoute.ts';
import { type SourceName, sources } from '../suggest/learner/sources.ts';
import { type Feature, features } from './features.ts';
import { languages } from './languages.ts';
import { listSetting } from './listSetting.ts';
import { recordSchema } from './recordSchema.ts';
import { setting } from './setting.ts';
import { type AutoApply, autoApplyOff, type QueueCodes, type Snippet, settingSchemas } from './settingSchemas.ts';

const region = v.pipe(
	v.string(),
	v.transform((text) => (text === '' ? '' : findRegion(text.trim())?.id)),
	v.string(),
);

/** An id as the platform writes them, or nothing. */
const platformId = v.pipe(v.string(), v.regex(/^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
const apiBase = v.pipe(v.string(), v.regex(/^$|^https:\/\/[a-z0-9.-]+(:\d+)?$/));
const undoSeconds = v.pipe(v.number(), v.minValue(0), v.maxValue(30));
/** The platform's own limit is 300 a minute for one user in one OAuth client. */
const rateBudget = v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(300));
const idleMinutes = v.pipe(v.number(), v.minValue(1), v.maxValue(480));

/** Percent of the conversations that get no suggestions, to measure what they are worth. */
const holdout = v.pipe(v.number(), v.minValue(0), v.maxValue(50));
const retentionDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365));
const minimumVersion = v.pipe(v.string(), v.regex(/^$|^\d+\.\d+\.\d+$/));
const suggestionFloor = v.pipe(v.number(), v.minValue(0), v.maxValue(0.9));
const sourceNames = Object.keys(sources) as SourceName[];

/** What becomes of a choice in its undo time when the panel closes: it is sent at once, or taken back. */
const undoOnCloseChoices = ['commit', 'drop'] as const;

/** The languages there are words in; empty: the browser's. */
const localeChoices = ['', ...languages] as const;

/** From the one that says least. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const;

/** Where notes that are being typed are kept: on this device, or in the browser's memory until it closes. */
const draftModes = ['device', 'session'] as const;

const switchedOff = setting<boolean>({ schema: v.boolean(), builtIn: false, type: 'boolean' });
const switchedOn = setting<boolean>({ schema: v.boolean(), builtIn: true, type: 'boolean' });

/**
 * Every setting, once: what a value must be, and what a desk without any policy gets. From here come the values in
 * force, the browsers' managed schema, the options page and, with `settingTexts.ts`, the documentation's table.
 */
export const catalogue = {
	/** Region id; a domain is understood too. Empty: the region of the desktop the agent opens. */
	region: setting<string>({ schema: region, builtIn: '', type: 'string' }),
	/** Id of the OAuth client as Genesys Cloud shows it, 36 characters. */
	clientId: setting<string>({ schema: platformId, builtIn: '', type: 'string' }),
	/** The organisation whose users may sign in; empty: every one. */
	orgId: setting<string>({ schema: platformId, builtIn: '', type: 'string', byAgents: false }),
	writeRoute: setting<WriteRoute>({ schema: v.picklist(writeRoutes), builtIn: 'communication', type: 'string' }),
	/** `https://host`, without a path. Empty: the region's API. */
	apiBase: setting<string>({ schema: apiBase, builtIn: '', type: 'string' }),
	/** Seconds, 0 to 30. */
	undoSeconds: setting<number>({ schema: undoSeconds, builtIn: 2, type: 'number' }),
	undoOnClose: setting<(typeof undoOnCloseChoices)[number]>({
		schema: v.picklist(undoOnCloseChoices),
		builtIn: 'commit',
		type: 'string',
	}),
	/** Whether notes and a tentative code are saved at the platform while the conversation goes on. */
	provisional: setting<boolean>({ schema: v.boolean(), builtIn: false, type: 'boolean' }),
	/** Whether the media that the platform has deprecated, co-browsing and screen shares, count as conversations. */
	deprecatedMedia: setting<boolean>({ schema: v.boolean(), builtIn: false, type: 'boolean' }),
	/** Requests a minute, 30 to 300. */
	rateBudget: setting<number>({ schema: rateBudget, builtIn: 240, type: 'number' }),
	/** Minutes without a sighting after which nothing is read and no sign-in renewed, 1 to 480. */
	idleMinutes: setting<number>({ schema: idleMinutes, builtIn: 10, type: 'number' }),
	/** Whether the page's own traffic is watched too, reduced inside the page. */
	trafficLayer: setting<boolean>({ schema: v.boolean(), builtIn: false, type: 'boolean' }),
	/** The customer system whose pages hold the embedded client; empty: its messages are not listened to. */
	crmHosts: setting<CrmVendor | ''>({
		schema: v.picklist(['', ...crmVendors]),
		builtIn: '',
		type: 'string',
	}),
	/** Selector packs for a desktop that looks different than the built-in ones know it. Each is judged where it is used. */
	selectorPacks: setting<readonly unknown[]>({ schema: v.array(v.unknown()), builtIn: [], type: 'array' }),
	/** What suggestions may be made of. */
	suggestionSources: listSetting<SourceName>({ entry: v.picklist(sourceNames), builtIn: sourceNames }),
	/** Rules of the organisation. Each is judged where they are used, so that a wrong one leaves the others in force. */
	rules: setting<readonly unknown[]>({ schema: v.array(v.unknown()), builtIn: [], type: 'array' }),
	/** A pack that was trained from the organisation's past, or null. It is judged where it is used. */
	modelPack: setting<Readonly<Record<string, unknown>> | null>({
		schema: v.nullable(recordSchema),
		builtIn: null,
		type: 'object',
	}),
	/** Percent of the conversations, 0 to 50. */
	holdout: setting<number>({ schema: holdout, builtIn: 0, type: 'number' }),
	/** Probability below which nothing is suggested, 0 to 0.9. */
	suggestionFloor: setting<number>({ schema: suggestionFloor, builtIn: 0.08, type: 'number' }),
	/** Whether, from what probability and how many seconds before the end a code is applied by itself. Policy alone may turn it on. */
	autoApply: setting<AutoApply>({
		schema: settingSchemas.autoApply,
		builtIn: autoApplyOff,
		type: 'object',
		byAgents: false,
	}),
	/** Codes that stand above the others, by queue. */
	pinnedCodes: listSetting<QueueCodes>({ entry: settingSchemas.queueCodes }),
	/** Codes that are not offered, by queue. */
	hiddenCodes: listSetting<QueueCodes>({ entry: settingSchemas.queueCodes }),
	/** Codes that need notes, by queue. */
	requiredNotesCodes: listSetting<QueueCodes>({ entry: settingSchemas.queueCodes }),
	/** Text blocks of the organisation. */
	snippets: listSetting<Snippet>({ entry: settingSchemas.snippet, byAgents: false }),
	/** Text blocks of the agent's own; offered together with those of the organisation. */
	ownSnippets: listSetting<Snippet>({ entry: settingSchemas.snippet }),
	/** Days, 1 to 365. */
	retentionDays: setting<number>({ schema: retentionDays, builtIn: 365, type: 'number' }),
	journalExport: switchedOn,
	/** The language of the product; empty: the browser's. */
	locale: setting<(typeof localeChoices)[number]>({
		schema: v.picklist(localeChoices),
		builtIn: '',
		type: 'string',
	}),
	/** Whether digits and typing choose in the list of codes. */
	keyboard: switchedOn,
	notifications: switchedOff,
	pagePill: switchedOff,
	/** Whether the organisation has agreed for its agents, so that no first-run page asks them. */
	consentGranted: setting<boolean>({ ...switchedOff, byAgents: false }),
	/** An https address of the organisation's own help; empty: none. */
	supportUrl: setting<string>({ schema: settingSchemas.supportUrl, builtIn: '', type: 'string', byAgents: false }),
	/** Parts that are not offered. */
	disabledFeatures: listSetting<Feature>({ entry: v.picklist(features), byAgents: false }),
	/** The oldest version that the organisation wants to see in use, as x.y.z; empty: any. */
	minimumVersion: setting<string>({ schema: minimumVersion, builtIn: '', type: 'string', byAgents: false }),
	/** What is written to the browser's console. */
	logLevel: setting<(typeof logLevels)[number]>({ schema: v.picklist(logLevels), builtIn: 'warn', type: 'string' }),
	draftMode: setting<(typeof draftModes)[number]>({
		schema: v.picklist(draftModes),
		builtIn: 'device',
		type: 'string',
		byAgents: false,
	}),
	/** Whether a choice is still tried at the platform after its after-call work has ended. */
	lateWrite: setting<boolean>({ ...switchedOff, byAgents: false }),
} as const;

type Catalogue = typeof catalogue;
export type SettingKey = keyof Catalogue;

/** The values in force, typed. */
export type Settings = { readonly [Key in SettingKey]: Catalogue[Key]['builtIn'] };
