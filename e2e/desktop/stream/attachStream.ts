import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { StreamMode } from '../desktopSwitches.ts';
import type { StreamEvent } from './streamEvents.ts';
import {
	boundFrame,
	featuresFrame,
	notificationFrame,
	openFrame,
	resultFrame,
	signedInFrame,
	topicsOf,
} from './xmppFrames.ts';

/** Whose stream it is and how it speaks. */
export type StreamOwner = {
	readonly agentId: string;
	readonly token: string;
	readonly domain: string;
	readonly mode: StreamMode;
};

/** An open stream. `tell` says nothing of a topic that was not asked for. */
export type DeskStream = { readonly agentId: string; tell(event: StreamEvent): void };

function attributeOf(frame: string, name: string): string {
	return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(frame)?.[1] ?? '';
}

/** The password of a PLAIN sign-in: `\0user\0password` in Base64. */
function passwordOf(frame: string): string {
	const encoded = />([^<]*)<\/auth>/.exec(frame)?.[1] ?? '';
	return Buffer.from(encoded, 'base64').toString('utf8').split('\0')[2] ?? '';
}

function attachJson(socket: WebSocket, { agentId }: StreamOwner): DeskStream {
	const send = (message: unknown): void => socket.send(JSON.stringify(message));
	socket.on('message', () => send({ topicName: 'channel.metadata', eventBody: { message: 'pong' } }));
	return {
		agentId,
		tell: ({ topic, payload }) =>
			send({ topicName: topic, version: '2', eventBody: payload, metadata: { CorrelationId: randomUUID() } }),
	};
}

function attachXmpp(socket: WebSocket, { agentId, token, domain }: StreamOwner): DeskStream {
	const jid = `${agentId}@${domain}/${randomUUID()}`;
	const topics = new Set<string>();
	let signedIn = false;
	const answerRequest = (frame: string): string => {
		const id = attributeOf(frame, 'id');
		if (frame.includes('xmpp-bind')) return boundFrame(id, jid);
		if (frame.includes('<subscribe')) for (const topic of topicsOf(attributeOf(frame, 'node'))) topics.add(topic);
		return resultFrame(id, jid);
	};
	const answers = (frame: string): readonly string[] => {
		if (frame.startsWith('<open')) return [openFrame(domain, randomUUID()), featuresFrame(signedIn)];
		if (frame.startsWith('<auth')) {
			signedIn = passwordOf(frame) === token;
			return [signedInFrame(signedIn)];
		}
		return frame.startsWith('<iq') && signedIn ? [answerRequest(frame)] : [];
	};
	socket.on('message', (data: Buffer) => {
		for (const frame of answers(data.toString('utf8'))) socket.send(frame);
	});
	return {
		agentId,
		tell: ({ topic, payload }) => {
			if (topics.has(topic)) socket.send(notificationFrame({ domain, jid, topic, payload }));
		},
	};
}

/** Begins a stream on a connected socket, as XMPP-style frames or, where the mode says so, as plain JSON. */
export function attachStream(socket: WebSocket, owner: StreamOwner): DeskStream {
	return owner.mode === 'json' ? attachJson(socket, owner) : attachXmpp(socket, owner);
}
