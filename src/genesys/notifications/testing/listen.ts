import type { HeardSummary } from '../../evidence/summaryEvent.ts';
import { createSimulatedTime } from '../../testing/simulatedTime.ts';
import { createNotifications, type KeptChannel } from '../createNotifications.ts';
import type { NotificationsState } from '../notificationsState.ts';
import { createStreamingModel } from './streamingModel.ts';

/** The topic of `agent-1`. */
export const topic = 'v2.users.agent-1.conversations';
/** An hour, in milliseconds. */
export const hour = 60 * 60_000;
/** `agent-1` with one token. */
export const subject = { userId: 'agent-1', session: 'morning' };
const beat = { topicName: 'channel.metadata', eventBody: { message: 'WebSocket Heartbeat' } };
/** An event of an empty conversation. */
export const event = (id: string, topicName = topic) => ({
	topicName,
	version: '2',
	eventBody: { id, participants: [] },
});

/** Time, the platform and session storage outlive a life of the worker. */
export function createWorld() {
	const time = createSimulatedTime();
	return { time, model: createStreamingModel(time.now), memory: { kept: null as KeptChannel | null, isFull: false } };
}

/** A life of the worker that listens, or will. */
export function listen(
	world = createWorld(),
	random = () => 0.5,
	more: { readonly hearsSummaries?: boolean; readonly wantsSummaries?: () => boolean } = {},
) {
	const { time, model, memory } = world;
	const states: NotificationsState[] = [];
	const heard: string[] = [];
	const summaries: HeardSummary[] = [];
	const troubles: unknown[] = [];
	let ups = 0;
	const notifications = createNotifications({
		client: model.client,
		clock: time.clock,
		random,
		openSocket: model.openSocket,
		streamingHost: () => 'streaming.mypurecloud.de',
		kept: {
			read: () => Promise.resolve(memory.kept),
			write: async (kept) => {
				if (memory.isFull) throw new Error('full');
				memory.kept = kept;
			},
		},
		onUp: () => {
			ups += 1;
		},
		onConversation: ({ id }) => heard.push(id),
		...(more.hearsSummaries === true ? { onSummary: (summary: HeardSummary) => summaries.push(summary) } : {}),
		...(more.wantsSummaries === undefined ? {} : { wantsSummaries: more.wantsSummaries }),
		onState: (state) => states.push(state),
		onTrouble: (error) => troubles.push(error),
	});
	const follow = async (next: typeof subject | null = subject) => {
		notifications.follow(next);
		await time.settle();
	};
	/** Time passes with the platform's heartbeat in it. */
	const pass = async (milliseconds: number) => {
		for (let left = milliseconds; left > 0; left -= 30_000) {
			await time.advance(Math.min(30_000, left));
			model.say(beat);
		}
	};
	return { ...world, world, notifications, follow, pass, states, heard, summaries, troubles, ups: () => ups };
}
