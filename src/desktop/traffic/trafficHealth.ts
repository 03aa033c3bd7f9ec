import type { TrafficStatus } from './trafficFacts.ts';

/** How the traffic layer does; `unheard` where no page has told of itself yet. */
export type TrafficHealth = TrafficStatus | 'unheard';

/**
 * How long what one frame heard outweighs another's silence: the socket lives in one frame, and the requests that make a
 * frame expect topics may be made in another.
 */
const heardOutweighs = 120_000;

/** Follows how the traffic layer does on the agent's desktop. Times are epoch milliseconds. */
export function createTrafficHealth() {
	let health: TrafficHealth = 'unheard';
	let told = 0;
	return {
		take: (status: TrafficStatus, at: number): void => {
			if (status === 'notAvailable' && health === 'watching' && at - told < heardOutweighs) return;
			health = status;
			told = at;
		},
		health: () => health,
	};
}
