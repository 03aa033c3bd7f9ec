import * as v from 'valibot';
import { catalogue, type SettingKey, type Settings } from './catalogue.ts';
import { recordSchema } from './recordSchema.ts';
import type { SettingSource, SettingView } from './settingsView.ts';

/** The three places a value may come from, unread. Top-level keys of `managed` enforce, its object `defaults` proposes. */
export type SettingInputs = { readonly managed: unknown; readonly user: unknown };

export type SettingProblem = { readonly key: string; readonly source: SettingSource; readonly problem: string };

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

/** Judges one value; the problem is the key of a sentence that says what to write instead. */
export function checkSetting(key: string, value: unknown): { readonly value: unknown } | { readonly problem: string } {
	if (!isSettingKey(key)) return { problem: unknownSetting };
	const parsed = v.safeParse<v.GenericSchema<unknown, unknown>>(catalogue[key].schema, value);
	return parsed.success ? { value: parsed.output } : { problem: `settingInvalid_${key}` };
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

	const resolve = (key: SettingKey): SettingView => {
		for (const [source, from] of offers) {
			if (!Object.hasOwn(from, key)) continue;
			const checked = checkSetting(key, from[key]);
			if ('value' in checked) return { key, value: checked.value, source, managed: source === 'enforced' };
			problems.push({ key, source, problem: checked.problem });
		}
		return { key, value: catalogue[key].builtIn, source: 'builtIn', managed: false };
	};

	const views = settingKeys.map(resolve);
	const values = Object.fromEntries(views.map(({ key, value }) => [key, value])) as Settings;
	return { values, views, problems };
}
