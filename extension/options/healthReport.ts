import type { AccessCheck } from '../../src/genesys/accessCheck.ts';
import { findRegion } from '../../src/genesys/hosts.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import type { BadSelector } from './badSelectors.ts';
import { redactedValue } from './redactedValue.ts';

/** Brand and main version of the browser, e.g. `Firefox 142`, out of its user agent. */
export function browserOf(userAgent: string): string {
	for (const [mark, name] of [
		['Edg', 'Edge'],
		['Firefox', 'Firefox'],
		['Chrome', 'Chromium'],
	] as const) {
		const version = new RegExp(`${mark}/(\\d+)`).exec(userAgent)?.[1];
		if (version !== undefined) return `${name} ${version}`;
	}
	return 'another browser';
}

/** What the report is made of. `at` is when, milliseconds since 1970. */
export type HealthReportInput = {
	readonly health: HealthView;
	readonly settings: SettingsView;
	/** What the platform said when it was asked by hand; null where it was not. */
	readonly access: AccessCheck | null;
	/** Bytes on this device; null where the browser does not tell. */
	readonly space: number | null;
	readonly badSelectors: readonly BadSelector[];
	readonly userAgent: string;
	readonly at: number;
};

const accessTold = ({ login, api, rights }: AccessCheck) => ({
	login,
	api,
	rights: rights === null ? null : Object.fromEntries(rights.map(({ feature, missing }) => [feature, missing])),
});

/**
 * The report an agent gives to an admin, as JSON: versions, counts, states, and which setting comes from where. Every field
 * is named here one by one, so that nothing else gets in: of settings the switches, numbers and words of the catalogue,
 * no name that somebody typed, no id, no host beyond the region's.
 */
export function healthReport(input: HealthReportInput): string {
	const { health, settings, access, space, badSelectors, userAgent, at } = input;
	const { detector, drift, packs, traffic, socket } = health;
	const keys = new Set(settings.settings.map(({ key }) => key));
	const report = {
		product: 'Afterword',
		version: settings.version,
		browser: browserOf(userAgent),
		// To the minute: enough to find the day's change, too little to find a conversation.
		at: `${new Date(at).toISOString().slice(0, 16)}Z`,
		region: findRegion(health.region)?.id ?? null,
		drift,
		desktop: {
			shells: detector.shells,
			rosters: detector.rosters,
			wrapUps: detector.wrapUps,
			matched: detector.matched,
			missedInARow: detector.missedInARow,
			disagreements: detector.disagreements,
			generation: detector.generation,
			packVersion: detector.packVersion,
		},
		policyPacks: {
			versions: packs.versions,
			problems: [
				...packs.problems.map(({ kind, pack, selector }) => ({
					kind,
					pack,
					selector: kind === 'unknownName' ? null : selector,
				})),
				...badSelectors.map(({ pack, selector }) => ({ kind: 'syntax', pack, selector })),
			],
		},
		traffic,
		socket,
		access: access === null ? null : accessTold(access),
		settings: Object.fromEntries(
			settings.settings.map(({ key, source, value }) => [key, { source, value: redactedValue(key, value) }]),
		),
		settingProblems: settings.problems.map(({ key, source, entries }) => ({
			key: keys.has(key) ? key : '(unknown)',
			source,
			...(entries === undefined ? {} : { entries }),
		})),
		recordsSetAside: settings.setAside,
		kilobytes: space === null ? null : Math.ceil(space / 1000),
	};
	return JSON.stringify(report, null, 2);
}
