import { catalogue } from './catalogue.ts';
import type { Setting } from './setting.ts';

/**
 * The schema Chrome and Edge want for managed storage: an object at the top, one type a node, and no
 * `additionalProperties` there. Generated, so that it cannot drift from the catalogue. A schema with a mistake in it
 * keeps the extension from loading, so nothing clever is in it: values are judged by the catalogue's own schemas, which
 * can say what is wrong, while the browser drops a value silently.
 */
export function managedSchema(): object {
	const settings: readonly Setting<unknown>[] = Object.values(catalogue) as readonly Setting<unknown>[];
	const properties = () =>
		Object.fromEntries(settings.map(({ key, managed, description }) => [key, { ...managed, description }]));
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
