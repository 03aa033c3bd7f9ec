import type { ServerResponse } from 'node:http';
import type { FeedMessage } from './deskMessages.ts';

/**
 * Which of the desktop's pages follows: the desktop itself, an interaction's own window, the embedded client, or the
 * gallery, which only looks. */
export const pageKinds = ['desktop', 'popOut', 'embedded', 'gallery'] as const;
export type PageKind = (typeof pageKinds)[number];

/** The open pages of all agents, each following a stream of messages (server-sent events). */
export type Feed = {
	/** Starts a stream; it ends by itself with the connection. */
	open(agentId: string, page: PageKind, response: ServerResponse): void;
	/** Sends to every page of an agent, or to those of one kind. */
	send(agentId: string, message: FeedMessage, page?: PageKind): void;
	/** Sends to the agent's oldest page of a kind only: a gesture is made once. */
	sendToOne(whose: { readonly agentId: string; readonly page: PageKind }, message: FeedMessage): void;
	/** How many pages of an agent are open, of one kind if it is given, else of all but the gallery. */
	pages(agentId: string, page?: PageKind): number;
	agents(): readonly string[];
	/** Has the pages of an agent, or of all, load themselves anew, and ends their streams. */
	reload(agentId?: string): void;
	close(): void;
};

/** Makes the feed. `onOpen` is called when a stream has begun, to send it its first view. */
export function createFeed(onOpen: (agentId: string) => void): Feed {
	const streams = new Map<ServerResponse, { readonly agentId: string; readonly page: PageKind }>();
	const of = (agentId: string | undefined, page?: PageKind): ServerResponse[] =>
		[...streams]
			.filter(([, owner]) => agentId === undefined || owner.agentId === agentId)
			.filter(([, owner]) => page === undefined || owner.page === page)
			.map(([response]) => response);
	return {
		open: (agentId, page, response) => {
			streams.set(response, { agentId, page });
			response.on('close', () => streams.delete(response));
			response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
			response.write('retry: 500\n\n');
			onOpen(agentId);
		},
		send: (agentId, message, page) => {
			for (const response of of(agentId, page)) response.write(`data: ${JSON.stringify(message)}\n\n`);
		},
		sendToOne: ({ agentId, page }, message) => {
			of(agentId, page)[0]?.write(`data: ${JSON.stringify(message)}\n\n`);
		},
		pages: (agentId, page) => {
			const all = of(agentId, page).length;
			return page === undefined ? all - of(agentId, 'gallery').length : all;
		},
		agents: () => [...new Set([...streams.values()].map(({ agentId }) => agentId))],
		reload: (agentId) => {
			for (const response of of(agentId)) {
				response.end(`data: ${JSON.stringify({ kind: 'session' } satisfies FeedMessage)}\n\n`);
				streams.delete(response);
			}
		},
		close: () => {
			for (const response of streams.keys()) response.end();
			streams.clear();
		},
	};
}
