import { customers } from '../../../../e2e/desktop/customers.ts';
import { streamEvents } from '../../../../e2e/desktop/stream/streamEvents.ts';
import { notificationFrame } from '../../../../e2e/desktop/stream/xmppFrames.ts';
import { createManualTime } from '../../../../e2e/genesys/world/createManualTime.ts';
import { createWorld } from '../../../../e2e/genesys/world/createWorld.ts';
import type { WrapupPrompt } from '../../../../e2e/genesys/world/simulatedQueue.ts';
import type { World } from '../../../../e2e/genesys/world/world.ts';

/** The two forms in which the desktop's socket may speak. */
export type StreamForm = 'xmpp' | 'json';

type Recording = {
	readonly frames: readonly string[];
	/** The agent, and the conversation that was offered. */
	readonly agentId: string;
	readonly conversationId: string;
};

/** Plays a conversation of the simulated centre and records what the stream of one of its agents says, frame by frame. */
export function recordStream(
	form: StreamForm,
	play: (world: World, conversationId: string, advance: (milliseconds: number) => void) => void,
	order: { readonly prompt?: WrapupPrompt; readonly timeoutMs?: number; readonly heardBy?: 0 | 1 } = {},
): Recording {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 4, now: time.now, scheduler: time.scheduler });
	const [ada] = world.agents;
	const hearer = world.agents[order.heardBy ?? 0];
	const { prompt = 'mandatory', timeoutMs } = order;
	const queue = world.queues.find(({ wrapupPrompt }) => wrapupPrompt === prompt);
	if (ada === undefined || hearer === undefined || queue === undefined) throw new Error('The centre is not as it was.');
	const frames: string[] = [];
	world.subscribe((change) => {
		for (const { topic, payload } of streamEvents(world, change, hearer.id)) {
			const jid = `${hearer.id}@mypurecloud.de/x`;
			frames.push(
				form === 'json'
					? JSON.stringify({ topicName: topic, version: '2', eventBody: payload, metadata: {} })
					: notificationFrame({ domain: 'mypurecloud.de', jid, topic, payload }),
			);
		}
	});
	const offered = { agentId: ada.id, queueId: queue.id, customerName: customers[0].name };
	const { id } = world.offer(timeoutMs === undefined ? offered : { ...offered, timeoutMs });
	play(world, id, (milliseconds) => time.advance(milliseconds));
	return { frames, agentId: ada.id, conversationId: id };
}

/** Stores the first code of the queue as the agent's final wrap-up, with notes. */
export function wrapUpWithNotes(world: World, conversationId: string): void {
	const party = world.conversation(conversationId)?.participants.find(({ purpose }) => purpose === 'agent');
	const code = world.queues.find(({ id }) => id === party?.queueId)?.codes[0];
	if (party === undefined || code === undefined) throw new Error('The conversation has no agent of a queue.');
	const wrapup = { code: code.id, notes: 'Promised a callback, ticket 4711' };
	world.storeWrapup({ conversationId, participantId: party.id, wrapup, by: 'desktop', immediate: true });
}
