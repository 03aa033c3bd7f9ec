import { randomUUID } from 'node:crypto';
import type { Grant } from '../createTokens.ts';

/** Channels one user may hold in one OAuth client; the next one pushes the least used out. Source: the POST operation. */
export const channelsPerUser = 20;

const lifeMs = 24 * 60 * 60 * 1000;

/** What a connected socket offers its channel. */
export type Listener = {
	/** Sends a message as JSON text. */
	send(message: unknown): void;
	close(code: number): void;
};

/** A notification channel. Times are epoch milliseconds. */
export type Channel = {
	readonly id: string;
	readonly grant: Grant;
	topics: readonly string[];
	expires: number;
	lastUsed: number;
	readonly listeners: Set<Listener>;
};

/** The channels that live. */
export type Channels = {
	open(grant: Grant): Channel;
	/** The channel with this id, unless its time is over or its token is dead. */
	find(id: string): Channel | undefined;
	of(userId: string, clientId: string): readonly Channel[];
	/** Sets the topics; this also prolongs the channel's life. */
	subscribe(channel: Channel, topics: readonly string[]): void;
	all(): readonly Channel[];
};

/** Builds the store of channels. `isAlive` tells whether a token is still good. */
export function createChannels(now: () => number, isAlive: (grant: Grant) => boolean): Channels {
	const channels = new Map<string, Channel>();
	const living = (channel: Channel): boolean => channel.expires > now() && isAlive(channel.grant);
	const of = (userId: string, clientId: string): Channel[] =>
		[...channels.values()].filter(({ grant }) => grant.agentId === userId && grant.clientId === clientId);
	const evict = (channel: Channel): void => {
		channels.delete(channel.id);
		for (const listener of channel.listeners) {
			listener.send({ result: '404', status: 'failure', message: 'The channel was closed in favour of a newer one.' });
			listener.close(1000);
		}
	};
	const makeRoom = (grant: Grant): void => {
		const own = of(grant.agentId, grant.clientId);
		if (own.length < channelsPerUser) return;
		const idle = own.filter((channel) => channel.listeners.size === 0);
		const [oldest] = (idle.length > 0 ? idle : own).toSorted((one, other) => one.lastUsed - other.lastUsed);
		if (oldest !== undefined) evict(oldest);
	};
	return {
		open(grant) {
			makeRoom(grant);
			const channel: Channel = {
				id: `streaming-${randomUUID()}`,
				grant,
				topics: [],
				expires: now() + lifeMs,
				lastUsed: now(),
				listeners: new Set(),
			};
			channels.set(channel.id, channel);
			return channel;
		},
		find(id) {
			const channel = channels.get(id);
			return channel !== undefined && living(channel) ? channel : undefined;
		},
		of: (userId, clientId) => of(userId, clientId).filter(living),
		subscribe(channel, topics) {
			channel.topics = [...new Set(topics)];
			channel.lastUsed = now();
			channel.expires = now() + lifeMs;
		},
		all: () => [...channels.values()].filter(living),
	};
}
