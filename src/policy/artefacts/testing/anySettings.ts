import fc from 'fast-check';
import { catalogue, type SettingKey } from '../../catalogue.ts';
import { settingKeys } from '../../resolveSettings.ts';
import type { PolicySettings } from '../policySettings.ts';

/** Texts with all that a format could stumble over, but for control characters, which XML cannot carry. */
const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'"',
				'\\',
				"'",
				'&',
				'<',
				'>',
				']]>',
				'%',
				';',
				'=',
				'[',
				'\n',
				'\t',
				'ü',
				'„',
				'😀',
				'日本',
				' ',
			),
			fc.string({ unit: 'grapheme', maxLength: 4 }),
		),
		{ minLength: 1, maxLength: 12 },
	)
	.map((parts) => `x${parts.join('')}x`.replaceAll(/[^\n\t\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]/g, ''));

const number = fc.oneof(fc.integer(), fc.constantFrom(0.08, 2 ** 40, -0.5));
const json = fc.letrec<{ value: unknown; list: unknown[]; object: Record<string, unknown> }>((tie) => ({
	value: fc.oneof({ maxDepth: 3 }, text, number, fc.boolean(), tie('list'), tie('object')),
	list: fc.array(tie('value'), { maxLength: 3 }),
	object: fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
}));

const values = { string: text, number, boolean: fc.boolean(), array: json.list, object: json.object } as const;

function some(): fc.Arbitrary<PolicySettings['enforced']> {
	const entries = settingKeys.map((key): [SettingKey, fc.Arbitrary<unknown>] => [key, values[catalogue[key].type]]);
	return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}

/** Any values of the right types, valid or not: a file must carry them all the same. */
export const anySettings: fc.Arbitrary<PolicySettings> = fc.record({ enforced: some(), proposed: some() });
