import { catalogue } from './catalogue.ts';
import { settingKeys } from './resolveSettings.ts';
import { shapeOf } from './settingShapes.ts';

/**
 * The schema Chrome and Edge want for managed storage: an object at the top, one type a node, and no
 * `additionalProperties` there. Generated, so that it cannot drift from the catalogue. A schema with a mistake in it
 * keeps the extension from loading, so nothing clever is in it, and no browser shows a description: those are in the
 * templates and in the documentation.
 */
export function managedSchema(): object {
	const properties = () =>
		Object.fromEntries(
			settingKeys.map((key) => {
				const { type } = catalogue[key];
				return [key, { type, ...shapeOf(key) }];
			}),
		);
	return {
		type: 'object',
		properties: {
			...properties(),
			defaults: { type: 'object', properties: properties() },
		},
	};
}
