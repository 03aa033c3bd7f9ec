import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** One request and the answer being made to it. */
export type Exchange = {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	/** The whole address as the client meant it, `https` and the name of the `Host` header. */
	readonly url: URL;
	/** The name of the `Host` header without the port. */
	readonly hostname: string;
	/** The request's body as text; reads it once, later calls get the same. */
	readonly body: () => Promise<string>;
};

/** A further site on the stand-in's port, e.g. the agent's desktop. */
export type Site = {
	owns(this: void, hostname: string): boolean;
	/** Answers and resolves to `true`, or leaves the exchange alone and resolves to `false`. */
	handle(this: void, exchange: Exchange): Promise<boolean>;
	/** Takes a WebSocket handshake and returns `true`, or leaves it alone and returns `false`. */
	upgrade?(this: void, request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
};
