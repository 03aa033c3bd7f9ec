import { findRegion } from '../../src/genesys/hosts.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';
import type { HealthView } from '../../src/protocol/healthView.ts';
import type { BadSelector } from './badSelectors.ts';

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
	readonly badSelectors: readonly BadSelector[];
	readonly userAgent: string;
	readonly at: number;
};

/**
 * The report an agent gives to an admin, as JSON: versions, counts, states, and which setting comes from where. Every field
 * is named here one by one, so that nothing else gets in: no value of a setting, no name that somebody typed, no id, no
 * host beyond the region's.
 */
export function healthReport({ health, settings, badSelectors, userAgent, at }: HealthReportInput): string {
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
		settings: Object.fromEntries(settings.settings.map(({ key, source }) => [key, source])),
		settingProblems: settings.problems.map(({ key, source }) => ({ key: keys.has(key) ? key : '(unknown)', source })),
		recordsSetAside: settings.setAside,
	};
	return JSON.stringify(report, null, 2);
}
