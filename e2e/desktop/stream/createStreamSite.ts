import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Site } from '../../genesys/site.ts';
import { attachStream, type DeskStream, type StreamOwner } from './attachStream.ts';
import type { StreamEvent } from './streamEvents.ts';

/** The desktop's own streams. */
export type StreamSite = Site & {
	/** The address of an agent's stream; the same one for the whole run. */
	addressOf(this: void, agentId: string): string;
	tell(agentId: string, event: StreamEvent): void;
	/** How many streams an agent has open. */
	open(agentId: string): number;
};

/**
 * The desktop's own streams at `/stream/channels/{id}` of the streaming host. The public notification channels at
 * `/channels/{id}` are another matter and none of this site's.
 */
export function createStreamSite(domain: string, ownerOf: (agentId: string) => StreamOwner): StreamSite {
	const server = new WebSocketServer({ noServer: true });
	const channels = new Map<string, string>();
	const streams = new Set<DeskStream>();
	const of = (agentId: string): readonly DeskStream[] => [...streams].filter((stream) => stream.agentId === agentId);
	return {
		owns: (hostname) => hostname === `streaming.${domain}`,
		handle: () => Promise.resolve(false),
		upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
			const [, id] = /^\/stream\/channels\/([^/?]+)/.exec(request.url ?? '') ?? [];
			const agentId = [...channels].find(([, channel]) => channel === id)?.[0];
			if (agentId === undefined) return false;
			server.handleUpgrade(request, socket, head, (connected) => {
				const stream = attachStream(connected, ownerOf(agentId));
				streams.add(stream);
				connected.on('error', () => connected.terminate());
				connected.on('close', () => streams.delete(stream));
			});
			return true;
		},
		addressOf: (agentId) => {
			const id = channels.get(agentId) ?? randomUUID();
			channels.set(agentId, id);
			return `wss://streaming.${domain}/stream/channels/${id}`;
		},
		tell: (agentId, event) => {
			for (const stream of of(agentId)) stream.tell(event);
		},
		open: (agentId) => of(agentId).length,
	};
}
