import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Genesys } from '../genesys.ts';
import { isRecord } from '../rest/parseWrapup.ts';
import { createLoopbackAgent } from './createLoopbackAgent.ts';

/** A connected notification socket as a test reads it. */
export type TestSocket = {
	readonly socket: WebSocket;
	/** All messages so far, parsed, oldest first. */
	readonly messages: readonly Readonly<Record<string, unknown>>[];
	send(message: unknown): void;
	/** The bodies of the events of a topic so far. */
	bodies(topic: string): readonly unknown[];
};

/** Connects to a channel by its `connectUri`, as it stands. Rejects when the handshake is refused. */
export async function openSocket(genesys: Genesys, connectUri: string): Promise<TestSocket> {
	const socket = new WebSocket(connectUri, { agent: createLoopbackAgent(genesys) });
	const messages: Readonly<Record<string, unknown>>[] = [];
	socket.on('message', (data: Buffer) => {
		const message: unknown = JSON.parse(data.toString('utf8'));
		if (isRecord(message)) messages.push(message);
	});
	await once(socket, 'open');
	return {
		socket,
		messages,
		send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
		bodies: (topic) => messages.filter(({ topicName }) => topicName === topic).map(({ eventBody }) => eventBody),
	};
}
