import * as v from 'valibot';
import { failed } from '../../answer.ts';
import type { Client } from '../../client.ts';
import type { Failure } from '../../failure.ts';
import type { OpenSocket } from '../socketPort.ts';

/** A refusal or fault of the platform as a {@link Failure}. */
export function httpFault(status: number, more: Partial<Extract<Failure, { kind: 'http' }>> = {}): Failure {
	return {
		kind: 'http',
		status,
		code: null,
		message: `status ${status}`,
		retryAfterSeconds: null,
		correlationId: null,
		...more,
	};
}

type Line = { readonly channelId: string; readonly say: (message: unknown) => void; readonly cut: () => void };

/**
 * The notification part of the platform in memory: channels, subscriptions, and sockets that a test can speak through
 * and cut. Handshakes with an unknown channel fail, as they do there. `now` is epoch milliseconds.
 */
export function createStreamingModel(now: () => number) {
	const channels = new Map<string, Set<string>>();
	const requests: string[] = [];
	const faults = new Map<string, Failure>();
	const lines = new Set<Line>();
	const pings: number[] = [];
	const handshakes: string[] = [];
	const switches = {
		host: 'streaming.mypurecloud.de',
		answersHandshake: true,
		/** Ends of the topics that are not permitted. */
		rejects: [] as readonly string[],
		/** Whether an answer lists what it rejects, or the whole request is refused. */
		listsRejected: true,
	};
	const isRejected = (topic: string) => switches.rejects.some((end) => topic.endsWith(end));

	const answer = (method: string, path: string, json: unknown): unknown => {
		const [, , id, last] = path.replace(/\?.*/, '').split('/');
		if (id === undefined && method === 'post') {
			channels.set(`channel-${channels.size + 1}`, new Set());
			return channelOf([...channels.keys()].at(-1) ?? '');
		}
		if (id === undefined) return { entities: [...channels.keys()].map(channelOf) };
		const topics = channels.get(id);
		if (last !== 'subscriptions' || topics === undefined) return undefined;
		const wanted = (json as { id: string }[]).map((topic) => topic.id);
		for (const topic of wanted) if (!isRejected(topic)) topics.add(topic);
		const entities = [...new Set([...topics, ...wanted])];
		return { entities: entities.map((topic) => ({ id: topic, state: isRejected(topic) ? 'Rejected' : 'Permitted' })) };
	};
	const channelOf = (id: string) => ({ id, connectUri: `wss://${switches.host}/channels/${id}` });

	const client: Client = (call) => {
		const request = `${call.method} ${call.path.replace('notifications/', '')}`;
		requests.push(request);
		const ofUnlisted =
			!switches.listsRejected && ((call.json ?? []) as { id: string }[]).some(({ id }) => isRejected(id));
		if (ofUnlisted) return Promise.resolve(failed(httpFault(400, { code: 'notification.invalid.topic' })));
		const fault = [...faults].find(([start]) => request.startsWith(start))?.[1];
		if (fault !== undefined) return Promise.resolve(failed(fault));
		const value = answer(call.method, call.path, call.json);
		if (value === undefined) return Promise.resolve(failed(httpFault(404)));
		const parsed = v.safeParse(call.schema, value);
		if (!parsed.success) return Promise.resolve(failed({ kind: 'malformed', message: parsed.issues[0].message }));
		return Promise.resolve({ kind: 'ok', value: parsed.output, version: null, correlationId: null });
	};

	const openSocket: OpenSocket = (address, handlers) => {
		handshakes.push(address);
		const channelId = address.split('/').at(-1) ?? '';
		const line: Line = {
			channelId,
			say: (message) => handlers.onMessage(typeof message === 'string' ? message : JSON.stringify(message)),
			cut: () => {
				if (lines.delete(line)) handlers.onClose();
			},
		};
		lines.add(line);
		queueMicrotask(() => {
			if (!switches.answersHandshake) return;
			if (channels.has(channelId)) handlers.onOpen();
			else line.cut();
		});
		return {
			send: (text) => {
				if (text.includes('ping')) pings.push(now());
			},
			close: () => void lines.delete(line),
		};
	};

	return {
		client,
		openSocket,
		/** Every request, as `post channels`. */
		requests,
		/** Requests that start like the key fail with the value. */
		faults,
		channels,
		switches,
		/** Addresses that were connected to. */
		handshakes,
		/** When pings came. */
		pings,
		/** Sockets that are open. */
		lines: () => [...lines],
		/** Says something down every socket. */
		say: (message: unknown) => {
			for (const line of lines) line.say(message);
		},
		cut: () => {
			for (const line of lines) line.cut();
		},
	};
}
