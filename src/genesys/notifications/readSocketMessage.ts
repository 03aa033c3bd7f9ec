import * as v from 'valibot';
import { parseJson } from '../parseJson.ts';

/** What the other side of the socket said. */
export type SocketMessage =
	/** A change; `body` is not judged yet. */
	| { readonly kind: 'event'; readonly topic: string; readonly body: unknown }
	/** The server goes down for maintenance in about a minute; the channel stays. Topic `v2.system.socket_closing`. */
	| { readonly kind: 'closing' }
	/** The channel is over: its time is up, a newer one took its place, or its token is dead. */
	| { readonly kind: 'gone' }
	/** A heartbeat, the answer to a ping, or nothing we know. It shows all the same that the line is alive. */
	| { readonly kind: 'other' };

const envelope = v.object({
	topicName: v.nullish(v.string(), ''),
	eventBody: v.nullish(v.unknown()),
	result: v.nullish(v.unknown()),
});

/** Reads one message. Anything unreadable is `other`. */
export function readSocketMessage(text: string): SocketMessage {
	const parsed = v.safeParse(envelope, parseJson(text));
	if (!parsed.success) return { kind: 'other' };
	const { topicName: topic, eventBody: body, result } = parsed.output;
	if (result !== undefined && result !== null) return { kind: result === 404 || result === '404' ? 'gone' : 'other' };
	if (topic === 'v2.system.socket_closing') return { kind: 'closing' };
	return topic.startsWith('v2.') ? { kind: 'event', topic, body } : { kind: 'other' };
}
