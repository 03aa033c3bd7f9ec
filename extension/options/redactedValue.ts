import { settingForm } from '../../src/policy/artefacts/settingForm.ts';
import { catalogue, type SettingKey } from '../../src/policy/catalogue.ts';
import type { Setting } from '../../src/policy/setting.ts';

const isKey = (key: string): key is SettingKey => Object.hasOwn(catalogue, key);

const isSwitchOrNumber = (value: unknown) => typeof value === 'boolean' || typeof value === 'number';

/** A list of the catalogue's own words, such as the sources of suggestions, says nothing of anybody. */
function isOfWords({ entry }: Setting<unknown>): boolean {
	return entry !== undefined && 'options' in entry;
}

function redactedText(key: SettingKey, value: string): string {
	if (value === '' || key === 'region' || key === 'minimumVersion') return value;
	return settingForm(key).kind === 'choice' ? value : '(set)';
}

/**
 * A setting's value as a report may carry it: switches, numbers, and words of the catalogue as they are, of all else only
 * that it is set, and how many entries a list has. For values in force, which the catalogue has judged.
 */
export function redactedValue(key: string, value: unknown): unknown {
	if (!isKey(key)) return '(unknown)';
	if (isSwitchOrNumber(value) || value === null) return value;
	if (typeof value === 'string') return redactedText(key, value);
	if (Array.isArray(value)) return isOfWords(catalogue[key]) ? value : { entries: value.length };
	const isPlain = typeof value === 'object' && Object.values(value).every(isSwitchOrNumber);
	return isPlain ? value : '(set)';
}
