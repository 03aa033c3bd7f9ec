import type { ServerResponse } from 'node:http';
import type { FeedMessage } from './deskMessages.ts';

/** The open pages of all agents, each following a stream of messages (server-sent events). */
export type Feed = {
	/** Starts a stream; it ends by itself with the connection. */
	open(agentId: string, response: ServerResponse): void;
	send(agentId: string, message: FeedMessage): void;
	/** Sends to the agent's oldest page only: a gesture is made once. */
	sendToOne(agentId: string, message: FeedMessage): void;
	/** How many pages of an agent are open. */
	pages(agentId: string): number;
	agents(): readonly string[];
	/** Sends a last message to every page and ends its stream. */
	restart(message: FeedMessage): void;
	close(): void;
};

/** Makes the feed. `onOpen` is called when a stream has begun, to send it its first view. */
export function createFeed(onOpen: (agentId: string) => void): Feed {
	const streams = new Map<ServerResponse, string>();
	const of = (agentId: string): ServerResponse[] =>
		[...streams].filter(([, owner]) => owner === agentId).map(([response]) => response);
	return {
		open: (agentId, response) => {
			streams.set(response, agentId);
			response.on('close', () => streams.delete(response));
			response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
			response.write('retry: 500\n\n');
			onOpen(agentId);
		},
		send: (agentId, message) => {
			for (const response of of(agentId)) response.write(`data: ${JSON.stringify(message)}\n\n`);
		},
		sendToOne: (agentId, message) => {
			of(agentId)[0]?.write(`data: ${JSON.stringify(message)}\n\n`);
		},
		pages: (agentId) => of(agentId).length,
		agents: () => [...new Set(streams.values())],
		restart: (message) => {
			for (const response of streams.keys()) response.end(`data: ${JSON.stringify(message)}\n\n`);
			streams.clear();
		},
		close: () => {
			for (const response of streams.keys()) response.end();
			streams.clear();
		},
	};
}
