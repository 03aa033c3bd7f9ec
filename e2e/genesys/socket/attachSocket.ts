import type { WebSocket } from 'ws';
import { isRecord } from '../rest/parseWrapup.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { Channel, Channels, Listener } from './createChannels.ts';
import { judgeTopic } from './judgeTopic.ts';

const heartbeatMs = 30_000;

function metadata(message: string): Record<string, unknown> {
	return { topicName: 'channel.metadata', eventBody: { message } };
}

/** The answer about a channel that expired, was pushed out, or lost its token. */
const channelGone = { result: '404', status: 'failure', message: 'The channel is gone; open a new one.' };

/** A heartbeat every 30 s, until the channel is gone: then the socket is told and closed. */
function beat(scheduler: Scheduler, listener: Listener, isAlive: () => boolean): () => void {
	let stop: () => void = () => undefined;
	const next = (): void => {
		stop = scheduler.after(heartbeatMs, () => {
			if (!isAlive()) {
				listener.send(channelGone);
				listener.close(1000);
				return;
			}
			listener.send(metadata('WebSocket Heartbeat'));
			next();
		});
	};
	next();
	return () => stop();
}

function topicsIn(request: Readonly<Record<string, unknown>>): readonly string[] | undefined {
	const { topics } = request;
	return Array.isArray(topics) && topics.every((topic) => typeof topic === 'string') ? topics : undefined;
}

/** The answer to a `subscribe` or `unsubscribe` that came over the socket. */
function changeTopics(
	channels: Channels,
	channel: Channel,
	request: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	if (channels.find(channel.id) === undefined) {
		return channelGone;
	}
	const topics = topicsIn(request);
	const userId = channel.grant.agentId;
	if (topics?.every((topic) => judgeTopic(topic, userId) === 'permitted') !== true) {
		return { result: '400', status: 'failure', message: 'A topic is unknown or not permitted.' };
	}
	if (request['message'] === 'unsubscribe') {
		channels.subscribe(
			channel,
			channel.topics.filter((topic) => !topics.includes(topic)),
		);
		return { result: '200', status: 'unsubscribed' };
	}
	channels.subscribe(channel, [...channel.topics, ...topics]);
	return { result: '200', status: 'subscribed' };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return { message: `unreadable: ${String(error)}` };
	}
}

function reply(channels: Channels, channel: Channel, text: string): Record<string, unknown> {
	const request = parse(text);
	const message = isRecord(request) ? request['message'] : undefined;
	if (!isRecord(request) || (message !== 'subscribe' && message !== 'unsubscribe' && message !== 'ping')) {
		return { result: '400', status: 'error', message: 'Send ping, subscribe or unsubscribe.' };
	}
	if (message === 'ping') return metadata('pong');
	const { correlationId } = request;
	return { ...changeTopics(channels, channel, request), ...(correlationId === undefined ? {} : { correlationId }) };
}

/** The far end of a connection: what the client said, and that it is gone. */
export type Attached = { receive(this: void, text: string): void; closed(this: void): void };

/** Ties a connection to its channel: heartbeats, answers to what the client says, and events until it closes. */
export function attachListener(
	channels: Channels,
	channel: Channel,
	listener: Listener,
	scheduler: Scheduler,
): Attached {
	channel.listeners.add(listener);
	const stopHeart = beat(scheduler, listener, () => channels.find(channel.id) !== undefined);
	return {
		receive: (text) => listener.send(reply(channels, channel, text)),
		closed: () => {
			stopHeart();
			channel.listeners.delete(listener);
		},
	};
}

/** Ties a WebSocket to its channel. */
export function attachSocket(channels: Channels, channel: Channel, socket: WebSocket, scheduler: Scheduler): void {
	const listener: Listener = {
		send: (message) => socket.send(JSON.stringify(message)),
		close: (code) => socket.close(code),
	};
	const attached = attachListener(channels, channel, listener, scheduler);
	socket.on('message', (data: Buffer) => attached.receive(data.toString('utf8')));
	socket.on('error', () => socket.terminate());
	socket.on('close', attached.closed);
}
