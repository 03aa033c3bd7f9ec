import type { TrafficStatus } from './trafficFacts.ts';

/**
 * How long what one frame heard outweighs another's silence: the socket lives in one frame, and the requests that make a
 * frame expect topics may be made in another.
 */
const heardOutweighs = 120_000;

/** Follows how the traffic layer does over all frames; `unheard` where none has told of itself yet. Times are epoch milliseconds. */
export function createTrafficHealth() {
	let health: TrafficStatus = 'unheard';
	let told = 0;
	return {
		/** `isTop` tells the frame around everything, which is as old as the page, from those that come and go in it. */
		take: (status: TrafficStatus, isTop: boolean, at: number): void => {
			if (status === 'unheard') return;
			const isWorse = status === 'notAvailable';
			if (isWorse && health === 'watching' && at - told < heardOutweighs) return;
			if (isWorse && health === 'reloadNeeded' && !isTop) return;
			health = status;
			told = at;
		},
		health: () => health,
	};
}
