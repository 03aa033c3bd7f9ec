import type { Random } from '../genesys/world/createRandom.ts';
import type { Scheduler } from '../genesys/world/scheduler.ts';
import type { World } from '../genesys/world/world.ts';
import type { DesktopSwitches } from './desktopSwitches.ts';
import { followFramework } from './embedded/followFramework.ts';
import type { Feed } from './feed.ts';
import type { StreamSite } from './stream/createStreamSite.ts';
import { type StreamEvent, streamEvents } from './stream/streamEvents.ts';
import type { TruthLog } from './truthLog.ts';

/** What the traffic of the desktop's pages is made from. */
export type TrafficParts = {
	readonly world: World;
	readonly scheduler: Scheduler;
	readonly feed: Pick<Feed, 'pages' | 'send'>;
	readonly streams: Pick<StreamSite, 'open' | 'tell'>;
	readonly truth: TruthLog;
	switches(this: void): DesktopSwitches;
	/** The chance of the present scenario. */
	random(this: void): Random;
	/** At most how late the traffic tells of a change, in milliseconds; the page's own picture is late by its own draw. */
	apartMs(this: void): number;
};

/**
 * Tells the desktop's pages of every change by their own traffic, the stream and the framework's messages, each a moment
 * of its own after the change and in the order of the changes. Returns the function that ends it.
 */
export function tellTraffic(parts: TrafficParts): () => void {
	const { world, scheduler, feed, streams, truth, switches, random, apartMs } = parts;
	const frameworks = new Map(world.agents.map(({ id }) => [id, followFramework(world, id)]));
	const waiting: Readonly<Record<'stream' | 'framework', (() => void)[]>> = { stream: [], framework: [] };
	const later = (kind: keyof typeof waiting, task: () => void): void => {
		const { endOrder } = switches();
		const drawn = endOrder === 'jitter' ? random().between(0, apartMs()) : endOrder === 'page-first' ? apartMs() : 0;
		waiting[kind].push(task);
		// Each timer takes what has waited longest, so that the order is kept whichever falls due first.
		scheduler.after(drawn, () => waiting[kind].shift()?.());
	};
	const tellStream = (agentId: string, event: StreamEvent, conversationId: string): void => {
		if (streams.open(agentId) === 0) return;
		streams.tell(agentId, event);
		const detail = { topic: event.topic.split('.').slice(3).join('.'), agentId };
		truth.add({ at: world.now(), source: 'traffic', conversationId, kind: 'streamed', detail });
	};
	return world.subscribe((change) => {
		for (const [agentId, follow] of frameworks) {
			const events = streamEvents(world, change, agentId);
			if (events.length > 0 && streams.open(agentId) > 0) {
				later('stream', () => {
					for (const event of events) tellStream(agentId, event, change.conversationId);
				});
			}
			// The framework's state moves on even while nobody listens, as the embedded client's own would.
			const posts = follow(change, switches());
			if (posts.length === 0 || feed.pages(agentId, 'embedded') === 0) continue;
			later('framework', () => {
				for (const { message, conversationId, event } of posts) {
					feed.send(agentId, { kind: 'host', message }, 'embedded');
					if (event === null) continue;
					const detail = { category: event.category, isDone: event.now.isDone };
					truth.add({ at: world.now(), source: 'traffic', conversationId, kind: 'posted', detail });
				}
			});
		}
	});
}
