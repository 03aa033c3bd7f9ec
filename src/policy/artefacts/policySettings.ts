import type { SettingKey } from '../catalogue.ts';
import { settingKeys } from '../resolveSettings.ts';

/** Values by setting; a setting that is not there is not spoken of. */
type Values = { readonly [Key in SettingKey]?: unknown };

/** What an organisation says by policy: values that agents cannot change, and values they may. JSON values, all of them. */
export type PolicySettings = { readonly enforced: Values; readonly proposed: Values };

/** A value that can be written down. */
type Given = readonly [key: SettingKey, value: unknown];

/**
 * The values of one kind in the catalogue's order. Without null: no registry and no property list can say it, and to the
 * product it means the same as silence.
 */
export function givenValues(values: Values): readonly Given[] {
	return settingKeys.flatMap((key): Given[] => {
		const value = values[key] ?? null;
		return value === null ? [] : [[key, value]];
	});
}

/** The object in which the browsers hand the settings to the extension: enforced ones at its top, proposals in `defaults`. */
export function managedSettings({ enforced, proposed }: PolicySettings): Readonly<Record<string, unknown>> {
	const defaults = givenValues(proposed);
	return {
		...Object.fromEntries(givenValues(enforced)),
		...(defaults.length === 0 ? {} : { defaults: Object.fromEntries(defaults) }),
	};
}
