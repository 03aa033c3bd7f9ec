import { randomUUID } from 'node:crypto';
import type { Platform } from '../rest/platform.ts';

/** What can be done to the open sockets from outside. */
export type SocketControl = {
	/** How many sockets are connected. */
	count(): number;
	/** Announces maintenance on every socket: about a minute remains to connect to the same channel again. */
	announceClosing(): void;
	/** Cuts every socket. */
	cut(): void;
};

/** Builds the control. Source of the announcement: `v2.system.socket_closing`, `SystemMessageSystemMessage`. */
export function createSocketControl({ channels }: Platform): SocketControl {
	const each = () =>
		channels.all().flatMap((channel) => [...channel.listeners].map((listener) => ({ channel, listener })));
	return {
		count: () => each().length,
		announceClosing() {
			for (const { channel, listener } of each()) {
				listener.send({
					topicName: 'v2.system.socket_closing',
					version: '2',
					eventBody: {
						channelId: channel.id,
						systemTopicType: 'SocketClosing',
						reason: 'maintenance',
						message: 'This socket closes in about a minute; connect to the channel again.',
					},
					metadata: { CorrelationId: randomUUID() },
				});
			}
		},
		cut() {
			for (const { listener } of each()) listener.close(1012);
		},
	};
}
