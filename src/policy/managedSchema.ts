import { catalogue } from './catalogue.ts';
import { settingKeys } from './resolveSettings.ts';
import { shapeOf } from './settingShapes.ts';
import { settingTexts } from './settingTexts.ts';

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
				return [key, { type, description, ...shapeOf(key) }];
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
