import { catalogue, type SettingKey } from '../catalogue.ts';

/** How a setting is asked for in a form of Windows' group policy. */
export type SettingForm =
	| { readonly kind: 'switch' }
	| { readonly kind: 'choice'; readonly choices: readonly string[] }
	| { readonly kind: 'whole'; readonly smallest: number; readonly largest: number }
	/** A number with a fraction is text there, because such forms know whole numbers only. */
	| { readonly kind: 'text' }
	| { readonly kind: 'json' };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The words among which a schema lets choose. */
function choicesOf(schema: object): readonly string[] {
	if (!('options' in schema) || !Array.isArray(schema.options)) return [];
	return schema.options.filter((option): option is string => typeof option === 'string' && option !== '');
}

/** What a schema demands besides the type, by the name of the demand: `min_value`, `max_value`, `integer`. */
function demandsOf(schema: object): ReadonlyMap<unknown, unknown> {
	const steps: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
	return new Map(
		steps
			.filter(isObject)
			.map((step) => ['type' in step ? step.type : '', 'requirement' in step ? step.requirement : undefined]),
	);
}

/** The smallest and the largest number that a setting takes, and whether it must be a whole one; null where it is no such number. */
export function numberRange(
	key: SettingKey,
): { readonly smallest: number; readonly largest: number; readonly whole: boolean } | null {
	const demands = demandsOf(catalogue[key].schema);
	const smallest = demands.get('min_value');
	const largest = demands.get('max_value');
	if (typeof smallest !== 'number' || typeof largest !== 'number') return null;
	return { smallest, largest, whole: demands.has('integer') };
}

function numberForm(key: SettingKey): SettingForm {
	const range = numberRange(key);
	if (range === null || !range.whole || range.smallest < 0) return { kind: 'text' };
	return { kind: 'whole', smallest: range.smallest, largest: range.largest };
}

/** The form of a setting, read from what the catalogue demands of its values. */
export function settingForm(key: SettingKey): SettingForm {
	const { type, schema } = catalogue[key];
	switch (type) {
		case 'boolean':
			return { kind: 'switch' };
		case 'number':
			return numberForm(key);
		case 'string': {
			const choices = choicesOf(schema);
			return choices.length === 0 ? { kind: 'text' } : { kind: 'choice', choices };
		}
		case 'array':
		case 'object':
			return { kind: 'json' };
	}
}
