import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Site } from '../site.ts';
import type { Scheduler } from '../world/scheduler.ts';
import { attachSocket } from './attachSocket.ts';
import type { Channels } from './createChannels.ts';

/**
 * The streaming host: takes the handshake at `/channels/{id}` without any header of authorisation, and refuses an
 * unknown or dead channel with 401. What is under `/stream/` is left to others.
 */
export function createStreamingSite(domain: string, channels: Channels, scheduler: Scheduler): Site {
	const server = new WebSocketServer({ noServer: true });
	const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
		// The desktop's own streams are another site's.
		if (request.url?.startsWith('/stream/') === true) return false;
		const [, id] = /^\/channels\/([^/?]+)/.exec(request.url ?? '') ?? [];
		const channel = id === undefined ? undefined : channels.find(id);
		if (channel === undefined) {
			socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
			return true;
		}
		server.handleUpgrade(request, socket, head, (connected) => attachSocket(channels, channel, connected, scheduler));
		return true;
	};
	return {
		owns: (hostname) => hostname === `streaming.${domain}`,
		handle: () => Promise.resolve(false),
		upgrade,
	};
}
