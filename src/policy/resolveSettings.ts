import * as v from 'valibot';
import { catalogue, type SettingKey, type Settings } from './catalogue.ts';
import { recordSchema } from './recordSchema.ts';
import type { Setting } from './setting.ts';
import type { SettingSource, SettingView } from './settingsView.ts';

/** The three places a value may come from, unread. Top-level keys of `managed` enforce, its object `defaults` proposes. */
export type SettingInputs = { readonly managed: unknown; readonly user: unknown };

export type SettingProblem = {
	readonly key: string;
	readonly source: SettingSource;
	readonly problem: string;
	/** Where the value is a list that is in force without its bad entries: the places of those, from 1. */
	readonly entries?: readonly number[];
};

/** A value that can be used, without the entries at `leftOut` (places from 1); or the key of the sentence that says why not. */
export type CheckedSetting =
	| { readonly value: unknown; readonly leftOut?: readonly number[] }
	| { readonly problem: string };

/** The outcome of the resolution: what is in force, where it comes from, and what could not be used and why. */
export type ResolvedSettings = {
	readonly values: Settings;
	readonly views: readonly SettingView[];
	readonly problems: readonly SettingProblem[];
};

/** Key of the sentence about a name that is in no catalogue. */
const unknownSetting = 'settingUnknown';

function asRecord(input: unknown): Readonly<Record<string, unknown>> {
	return v.is(recordSchema, input) ? input : {};
}

/** Keys of the catalogue, in its order. */
export const settingKeys = Object.keys(catalogue) as readonly SettingKey[];

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(catalogue, key);

function unknownKeys(from: Readonly<Record<string, unknown>>, source: SettingSource): SettingProblem[] {
	return Object.keys(from)
		.filter((key) => !isSettingKey(key) && !(source === 'enforced' && key === 'defaults'))
		.map((key) => ({ key, source, problem: unknownSetting }));
}

/** The places, from 1, of the entries of a list that are not valid. */
function badEntries({ entry }: Setting<unknown>, value: unknown): readonly number[] {
	if (entry === undefined || !Array.isArray(value)) return [];
	return value.flatMap((one: unknown, at) => (v.is(entry, one) ? [] : [at + 1]));
}

/** Judges one value; the problem is the key of a sentence that says what to write instead. */
export function checkSetting(key: string, value: unknown): CheckedSetting {
	if (!isSettingKey(key)) return { problem: unknownSetting };
	const setting: Setting<unknown> = catalogue[key];
	const parsed = v.safeParse(setting.schema, value);
	if (!parsed.success) return { problem: `settingInvalid_${key}` };
	const leftOut = badEntries(setting, value);
	return { value: parsed.output, ...(leftOut.length === 0 ? {} : { leftOut }) };
}

/** Whether a setting is one that policy alone decides. */
export function isPolicyOnly(key: string): boolean {
	if (!isSettingKey(key)) return false;
	const setting: Setting<unknown> = catalogue[key];
	return setting.byAgents === false;
}

/**
 * Decides every setting: enforced by policy > the user's own > proposed by policy > built in. A value that is not valid
 * is reported and passed over; it never takes good keys with it.
 */
export function resolveSettings(inputs: SettingInputs): ResolvedSettings {
	const enforced = asRecord(inputs.managed);
	const proposed = asRecord(enforced['defaults']);
	const offers = [
		['enforced', enforced],
		['user', asRecord(inputs.user)],
		['proposed', proposed],
	] as const;
	const problems = [...unknownKeys(enforced, 'enforced'), ...unknownKeys(proposed, 'proposed')];

	const offersOf = (key: SettingKey) =>
		offers.filter(([source, from]) => Object.hasOwn(from, key) && !(source === 'user' && isPolicyOnly(key)));

	const resolve = (key: SettingKey): SettingView => {
		let decided: SettingView | null = null;
		for (const [source, from] of offersOf(key)) {
			// An admin's mistake is told also where something else decides; an agent's own value is theirs to mend only where it counts.
			if (source === 'user' && decided !== null) continue;
			const checked = checkSetting(key, from[key]);
			const problem = `settingInvalid_${key}`;
			if ('problem' in checked) problems.push({ key, source, problem });
			else {
				const { value, leftOut: entries } = checked;
				if (entries !== undefined) problems.push({ key, source, problem, entries });
				decided ??= { key, value, source, managed: source === 'enforced' };
			}
		}
		return decided ?? { key, value: catalogue[key].builtIn, source: 'builtIn', managed: false };
	};

	const views = settingKeys.map(resolve);
	const values = Object.fromEntries(views.map(({ key, value }) => [key, value])) as Settings;
	return { values, views, problems };
}
