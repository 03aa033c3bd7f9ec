import * as v from 'valibot';
import type { Client } from '../client.ts';
import type { Clock } from '../clock.ts';
import { type Conversation, conversationSchema } from '../conversation.ts';
import { type HeardSummary, summaryEventSchema } from '../evidence/summaryEvent.ts';
import type { Channel } from './channel.ts';
import { keepConnected } from './keepConnected.ts';
import type { NotificationsState } from './notificationsState.ts';
import type { OpenSocket } from './socketPort.ts';

/** Whose conversations to follow. A channel dies with the token it was opened with, so `session` tells tokens apart. */
export type Subject = { readonly userId: string; readonly session: string };

/** What the next life of the worker takes up. To be kept in memory only, because a channel's address is a key. */
export type KeptChannel = {
	/** User and session it belongs to; to any other it is of no use. */
	readonly subject: string;
	readonly channel: Channel | null;
	/** When the channel's life was last prolonged, milliseconds since 1970. */
	readonly at: number;
	/** Why the platform will not have it; null while it may. */
	readonly refusal: string | null;
};

/** What {@link createNotifications} needs from outside. */
export type NotificationsPorts = {
	readonly client: Client;
	readonly clock: Clock;
	/** 0 up to 1. */
	readonly random: () => number;
	readonly openSocket: OpenSocket;
	/** The only host that is connected to, e.g. `streaming.mypurecloud.de`. */
	readonly streamingHost: () => string;
	readonly kept: {
		readonly read: () => Promise<KeptChannel | null>;
		readonly write: (kept: KeptChannel) => Promise<void>;
	};
	/** The socket listens from now on. What happened before is not told, so it is to be read. */
	readonly onUp: () => void;
	readonly onConversation: (conversation: Conversation) => void;
	/** Agent Copilot's word on a conversation, as often as it changes. Without it, it is not asked for. */
	readonly onSummary?: (summary: HeardSummary) => void;
	/** Whether the settings want that word; without it they do. What they do not want is neither asked for nor handed on. */
	readonly wantsSummaries?: () => boolean;
	readonly onState: (state: NotificationsState) => void;
	readonly onTrouble: (error: unknown) => void;
};

/** The notification socket of one agent. */
export type Notifications = {
	readonly state: () => NotificationsState;
	/** Follows this user from now on, or nobody. The same subject again changes nothing. */
	readonly follow: (subject: Subject | null) => void;
};

/**
 * Follows the conversations of one user over the platform's notification socket: takes up the channel of a former life
 * or opens one, subscribes, connects, and comes back after every end with growing pauses. What it tells is a hint that
 * comes early; nothing may depend on it. Copilot's summaries come over the same channel where the platform permits them.
 * Rests on the operations of `/notifications/channels` and the topics `v2.users.{id}.conversations` and
 * `v2.users.{id}.conversations.summaries`.
 */
export function createNotifications(ports: NotificationsPorts): Notifications {
	let state: NotificationsState = { kind: 'off', reason: 'unwanted' };
	let following: { readonly subject: string; readonly stop: AbortController } | null = null;

	const set = (next: NotificationsState) => {
		state = next;
		ports.onState(next);
	};

	const wantsSummaries = () => ports.onSummary !== undefined && ports.wantsSummaries?.() !== false;

	const run = async (userId: string, subject: string, stop: AbortSignal): Promise<void> => {
		const conversations = `v2.users.${userId}.conversations`;
		const summaries = `${conversations}.summaries`;
		const topics = { needed: conversations, welcome: wantsSummaries() ? [summaries] : [] };
		const kept = await ports.kept.read();
		const own = kept?.subject === subject ? kept : null;
		const keep = (channel: Channel | null, refusal: string | null) =>
			ports.kept.write({ subject, channel, refusal, at: ports.clock.now() }).catch(ports.onTrouble);
		const refusal =
			own?.refusal ??
			(await keepConnected({ topics, kept: own }, stop, {
				...ports,
				onChannel: (channel) => keep(channel, null),
				onState: (next) => {
					if (!stop.aborted) set(next);
				},
				onEvent: (name, body) => {
					if (name === conversations) handOn(conversationSchema, body, ports.onConversation);
					if (name === summaries && wantsSummaries()) handOn(summaryEventSchema, body, ports.onSummary);
				},
			}));
		if (stop.aborted || refusal === null) return;
		await keep(null, refusal);
		if (!stop.aborted) set({ kind: 'off', reason: 'refused', detail: refusal });
	};

	return {
		state: () => state,
		follow: (next) => {
			const subject = next === null ? null : `${next.userId} ${next.session}`;
			if (subject === (following?.subject ?? null)) return;
			following?.stop.abort();
			following = null;
			if (next === null || subject === null) {
				set({ kind: 'off', reason: 'unwanted' });
				return;
			}
			const stop = new AbortController();
			following = { subject, stop };
			void run(next.userId, subject, stop.signal).catch(ports.onTrouble);
		},
	};
}

/** Hands on what can be read; anything else is as if it had not come. */
function handOn<Schema extends v.GenericSchema>(
	schema: Schema,
	body: unknown,
	take: ((value: v.InferOutput<Schema>) => void) | undefined,
): void {
	const parsed = v.safeParse(schema, body);
	if (parsed.success) take?.(parsed.output);
}
