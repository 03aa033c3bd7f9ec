const routes = ['/dashboards/day', '/dashboards/queues', '/dashboards/team'] as const;

/** Goes to a route of the analytics app, in the top page's own address and in the frame, which is replaced. */
export function goToRoute(position: number, by: 'hash' | 'pushState', show: (route: string) => void): void {
	const route = routes[position % routes.length] ?? routes[0];
	if (by === 'hash') location.hash = `#/analytics${route}`;
	else history.pushState(null, '', `#/analytics${route}`);
	show(route);
}

/** How many routes there are. */
export const routeCount = routes.length;
