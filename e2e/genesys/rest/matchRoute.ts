import type { Route } from './route.ts';

/** A route and the values of its path's places. */
export type RouteMatch = { readonly route: Route; readonly parameters: ReadonlyMap<string, string> };

function matchPath(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
	const wanted = pattern.split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return undefined;
	const parameters = new Map<string, string>();
	for (const [position, part] of wanted.entries()) {
		const value = given[position] ?? '';
		if (part.startsWith('{')) parameters.set(part.slice(1, -1), value);
		else if (part !== value) return undefined;
	}
	return parameters;
}

/** The first route of the table for a method and a path after `/api/v2`; fixed paths stand before those with places. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
	for (const route of routes) {
		const parameters = route.method === method ? matchPath(route.path, path) : undefined;
		if (parameters !== undefined) return { route, parameters };
	}
	return undefined;
}
