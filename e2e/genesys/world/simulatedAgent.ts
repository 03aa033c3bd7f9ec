/** What a user of the centre is doing for routing. Stays `INTERACTING` during after-call work. Source: `RoutingStatus`. */
export type RoutingState = 'OFF_QUEUE' | 'IDLE' | 'INTERACTING';

/** A user of the centre: an agent, or a supervisor when the permissions say so. Times are epoch milliseconds. */
export type SimulatedAgent = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	permissions: readonly string[];
	routingStatus: RoutingState;
	routingStatusSince: number;
	/** Replaces the permissions, as an admin who edits the roles does; the next request feels it. */
	setPermissions(permissions: readonly string[]): void;
};

/** Builds an agent who is on queue and idle. */
export function simulatedAgent(
	identity: { readonly id: string; readonly name: string; readonly email: string },
	permissions: readonly string[],
	since: number,
): SimulatedAgent {
	const agent: SimulatedAgent = {
		...identity,
		permissions,
		routingStatus: 'IDLE',
		routingStatusSince: since,
		setPermissions(next) {
			agent.permissions = next;
		},
	};
	return agent;
}
