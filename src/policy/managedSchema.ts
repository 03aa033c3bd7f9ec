import { catalogue } from './catalogue.ts';
import { settingKeys } from './resolveSettings.ts';
import { settingTexts } from './settingTexts.ts';

/**
 * What a list of the policy holds. The browser drops names it does not know in silence, so any name may stand there and
 * the product tells which one is wrong.
 */
const items = {
	type: 'object',
	properties: { version: { type: 'integer' }, panelParts: { type: 'array', items: { type: 'string' } } },
	additionalProperties: { type: 'string' },
};

/**
 * The schema Chrome and Edge want for managed storage: an object at the top, one type a node, and no
 * `additionalProperties` there. Generated, so that it cannot drift from the catalogue. A schema with a mistake in it
 * keeps the extension from loading, so nothing clever is in it.
 */
export function managedSchema(): object {
	const properties = () =>
		Object.fromEntries(
			settingKeys.map((key) => {
				const { type } = catalogue[key];
				const { description } = settingTexts[key];
				return [key, type === 'array' ? { type, description, items } : { type, description }];
			}),
		);
	return {
		type: 'object',
		properties: {
			...properties(),
			defaults: {
				type: 'object',
				description: 'Values proposed to agents, who may change them. Keys outside this object are enforced.',
				properties: properties(),
			},
		},
	};
}
