import type { catalogue, SettingKey } from './catalogue.ts';

type Shaped = {
	[Key in SettingKey]: (typeof catalogue)[Key]['type'] extends 'array' | 'object' ? Key : never;
}[SettingKey];

/** A node of the browsers' managed schema. */
type Shape = Readonly<Record<string, unknown>>;

const string: Shape = { type: 'string' };
const number: Shape = { type: 'number' };
const boolean: Shape = { type: 'boolean' };
const strings: Shape = { type: 'array', items: string };

const rule: Shape = {
	type: 'object',
	properties: {
		name: string,
		codeId: string,
		weight: number,
		force: boolean,
		queueIds: strings,
		media: strings,
		attributes: { type: 'object', additionalProperties: strings },
		says: strings,
	},
};

/** Counts are numbers here: the browser's integers have 32 bits, which a hash needs all and a sign besides. */
const pack: Shape = {
	format: string,
	conversations: number,
	words: number,
	meaningOffset: number,
	tables: { type: 'object', additionalProperties: string },
	meanings: {
		type: 'array',
		items: { type: 'object', properties: { slot: number, key: number, times: number, sum: string } },
	},
};

/**
 * What a selector pack holds. The browser drops names it does not know in silence, so any name may stand there and
 * the product tells which one is wrong.
 */
const selectorPack: Shape = {
	type: 'object',
	properties: { version: { type: 'integer' }, panelParts: strings },
	additionalProperties: string,
};

const queueCodes: Shape = { items: { type: 'object', properties: { queue: string, codes: strings } } };
const snippets: Shape = { items: { type: 'object', properties: { name: string, text: string } } };

/** What stands in lists and objects of the policy, for the browsers' managed schema, which gives every field one type. */
export const settingShapes: { readonly [Key in Shaped]: Shape } = {
	selectorPacks: { items: selectorPack },
	suggestionSources: { items: string },
	rules: { items: rule },
	modelPack: { properties: pack },
	autoApply: { properties: { enabled: boolean, minConfidence: number, secondsBeforeDeadline: number } },
	pinnedCodes: queueCodes,
	hiddenCodes: queueCodes,
	requiredNotesCodes: queueCodes,
	snippets,
	ownSnippets: snippets,
	disabledFeatures: { items: string },
};

/** The inside of a setting; empty where it is a plain value. */
export function shapeOf(key: SettingKey): Shape {
	return key in settingShapes ? settingShapes[key as Shaped] : {};
}
