import * as v from 'valibot';
import { type DetectorHealth, noHealth } from '../desktop/detector/detectorHealth.ts';
import { type KeptEvidence, keptEvidenceSchema, noEvidence } from '../genesys/evidence/createEvidenceMemory.ts';
import { type KeptPrior, keptPriorSchema } from '../genesys/evidence/createOrgPrior.ts';
import { recordSchema } from '../policy/recordSchema.ts';
import { wrapUpSchema } from '../wrapup/wrapUp.ts';
import type { Item } from './item.ts';

const codeSchema = v.object({ id: v.string(), name: v.string() });

const meSchema = v.object({ userId: v.string(), name: v.string(), organizationId: v.string() });

/** The signed-in session. Memory only: it is gone with the browser, and never on disk. One background module reads it. */
export const sessionSchema = v.object({
	accessToken: v.string(),
	expiresAt: v.number(),
	region: v.string(),
	clientId: v.string(),
	me: meSchema,
});

export type StoredSession = v.InferOutput<typeof sessionSchema>;

export const sessionItem: Item<StoredSession | null> = {
	key: 'session',
	area: 'session',
	version: 1,
	schema: v.nullable(sessionSchema),
	fallback: null,
	migrations: {},
};

/**
 * That somebody was signed in when the browser closed, so that the next start may try silently; never who, and no
 * token. Gone after a sign-out.
 */
export const signedInBeforeItem: Item<boolean> = {
	key: 'signedInBefore',
	area: 'local',
	version: 1,
	schema: v.boolean(),
	fallback: false,
	migrations: {},
};

const watchedSchema = v.object({
	wrapUp: wrapUpSchema,
	/** Null until the platform has answered. */
	codes: v.nullable(v.array(codeSchema)),
	/** Requests spent from notice on, before any choice. */
	requests: v.number(),
	dismissed: v.boolean(),
});

/** A wrap-up with what was read for it. */
export type Watched = v.InferOutput<typeof watchedSchema>;

/** The wrap-ups of the present session, for the worker's next life. No notes and nothing of the customer is in them. */
export const watchedItem: Item<Watched[]> = {
	key: 'watched',
	area: 'session',
	version: 1,
	schema: v.array(watchedSchema),
	fallback: [],
	migrations: {},
};

/** The keys of waiting wrap-ups that had their desktop notification, so that the worker's next life shows none again. */
export const noticedItem: Item<string[]> = {
	key: 'noticed',
	area: 'session',
	version: 1,
	schema: v.array(v.string()),
	fallback: [],
	migrations: {},
};

/** What the agent set in the options page, by setting. Values are judged by the catalogue whenever they are used. */
export const userSettingsItem: Item<Record<string, unknown>> = {
	key: 'settings',
	area: 'local',
	version: 1,
	schema: recordSchema,
	fallback: {},
	migrations: {},
};

/**
 * The language of the settings in force, as a BCP 47 tag, or nothing for the browser's. The pages read it before they
 * paint, while the background may still be asleep.
 */
export const languageItem: Item<string> = {
	key: 'language',
	area: 'local',
	version: 1,
	schema: v.string(),
	fallback: '',
	migrations: {},
};

/** The last policy seen: the browser shows none for the first seconds of its life, and that must not look like "no policy". */
export const policyItem: Item<Record<string, unknown> | null> = {
	key: 'policy',
	area: 'local',
	version: 1,
	schema: v.nullable(recordSchema),
	fallback: null,
	migrations: {},
};

/** That this session of the browser has waited for a late policy, so that the worker's next lives need not. */
export const policyWaitedItem: Item<boolean> = {
	key: 'policyWaited',
	area: 'session',
	version: 1,
	schema: v.boolean(),
	fallback: false,
	migrations: {},
};

/** Domain of the desktop last seen, which is the region to propose where none is set. */
export const seenDomainItem: Item<string | null> = {
	key: 'seenDomain',
	area: 'local',
	version: 1,
	schema: v.nullable(v.string()),
	fallback: null,
	migrations: {},
};

const channelSchema = v.object({
	subject: v.string(),
	channel: v.nullable(v.object({ id: v.string(), connectUri: v.string() })),
	at: v.number(),
	refusal: v.nullable(v.string()),
});

/** The notification channel in use, for the worker's next life. Memory only: its address is a key to what it tells. */
export const channelItem: Item<v.InferOutput<typeof channelSchema> | null> = {
	key: 'channel',
	area: 'session',
	version: 1,
	schema: v.nullable(channelSchema),
	fallback: null,
	migrations: {},
};

/** When the requests of the last minute left, milliseconds since 1970: the platform counts over the worker's lives. */
export const spentItem: Item<number[]> = {
	key: 'spent',
	area: 'session',
	version: 1,
	schema: v.array(v.number()),
	fallback: [],
	migrations: {},
};

/** When the agent gave the last sign of life, milliseconds since 1970; the worker's next life goes on counting. */
export const lastSignItem: Item<number | null> = {
	key: 'lastSign',
	area: 'session',
	version: 1,
	schema: v.nullable(v.number()),
	fallback: null,
	migrations: {},
};

/** How well page and platform have agreed so far: counts, over the worker's lives and the browser's. */
export const desktopHealthItem: Item<DetectorHealth> = {
	key: 'desktopHealth',
	area: 'local',
	version: 1,
	schema: v.object({
		shells: v.number(),
		rosters: v.number(),
		wrapUps: v.number(),
		matched: v.number(),
		missedInARow: v.number(),
		disagreements: v.number(),
		generation: v.picklist(['g2', 'g2b', 'g1', 'embedded', 'policy', 'none']),
		packVersion: v.number(),
	}),
	fallback: noHealth,
	migrations: {},
};

/** What is known of the sources of suggestions in this session: which were there, which were refused. */
export const evidenceItem: Item<KeptEvidence> = {
	key: 'evidence',
	area: 'session',
	version: 1,
	schema: keptEvidenceSchema,
	fallback: noEvidence,
	migrations: {},
};

/** How often the organisation chose each code by queue, as last told; counts only. */
export const priorItem: Item<KeptPrior | null> = {
	key: 'prior',
	area: 'local',
	version: 1,
	schema: v.nullable(keptPriorSchema),
	fallback: null,
	migrations: {},
};

const keptRetentionSchema = v.object({ at: v.number(), days: v.number() });

/** When what tells of wrap-ups was last thinned out, and to how many days. */
export type KeptRetention = v.InferOutput<typeof keptRetentionSchema>;

/** See {@link KeptRetention}: once a day is enough, however often the background starts. */
export const retentionItem: Item<KeptRetention | null> = {
	key: 'retention',
	area: 'local',
	version: 1,
	schema: v.nullable(keptRetentionSchema),
	fallback: null,
	migrations: {},
};
