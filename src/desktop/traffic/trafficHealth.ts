import type { TrafficFacts, TrafficStatus } from './trafficFacts.ts';

/** How the traffic layer does over all tabs; `unheard` where no page has told of itself yet. */
export type TrafficHealth = TrafficStatus | 'unheard';

/**
 * How long what a tab's one frame heard outweighs another's silence: the socket lives in one frame, and the requests that
 * make a frame expect topics may be made in another.
 */
const heardOutweighs = 120_000;

/** Follows how the traffic layer does in each tab. Times are epoch milliseconds. */
export function createTrafficHealth() {
	const tabs = new Map<number, { readonly status: TrafficStatus; readonly at: number }>();
	return {
		take: (tabId: number, { status }: Pick<TrafficFacts, 'status'>, at: number): void => {
			const before = tabs.get(tabId);
			const isOutweighed =
				status === 'notAvailable' && before?.status === 'watching' && at - before.at < heardOutweighs;
			if (!isOutweighed) tabs.set(tabId, { status, at });
		},
		leave: (tabId: number): void => void tabs.delete(tabId),
		clear: (): void => tabs.clear(),
		/** The best that any tab has: one that hears is enough for an agent. */
		health: (): TrafficHealth => {
			const all = [...tabs.values()].map(({ status }) => status);
			const best = (['watching', 'reloadNeeded', 'notAvailable'] as const).find((status) => all.includes(status));
			return best ?? 'unheard';
		},
	};
}
