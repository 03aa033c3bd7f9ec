import { randomUUID } from 'node:crypto';
import { summaryView } from '../rest/evidenceRoutes.ts';
import type { Platform } from '../rest/platform.ts';
import { conversationEvent } from '../shapes/conversationEvent.ts';
import { conversationSummary } from '../shapes/conversationSummary.ts';
import { summaryEvent } from '../shapes/summaryShape.ts';
import type { Random } from '../world/createRandom.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { WorldChange } from '../world/worldChange.ts';
import type { Channel } from './createChannels.ts';

/** `body` is made at the time of the change, and only when somebody follows the topic. */
type Event = { readonly topic: string; readonly body: () => Record<string, unknown> };

function conversationEvents({ world, dialect }: Platform, change: WorldChange): readonly Event[] {
	const conversation = world.conversation(change.conversationId);
	if (conversation === undefined) return [];
	const version = dialect === 'versioned' ? { version: conversation.version } : {};
	const body = () => ({ ...conversationEvent(conversation), ...version });
	const users = new Set(conversation.participants.flatMap(({ userId }) => (userId === undefined ? [] : [userId])));
	return [...users].flatMap((userId) => [
		{ topic: `v2.users.${userId}.conversations`, body },
		{
			topic: `v2.users.${userId}.conversationsummary`,
			body: () => conversationSummary(world.openConversations(userId), userId),
		},
	]);
}

function routingEvents({ world }: Platform, { detail }: WorldChange): readonly Event[] {
	const agent = world.agents.find((candidate) => candidate.id === detail['agentId']);
	if (agent === undefined) return [];
	const startTime = new Date(agent.routingStatusSince).toISOString();
	const body = () => ({ id: agent.id, routingStatus: { status: agent.routingStatus, startTime } });
	return [{ topic: `v2.users.${agent.id}.routingStatus`, body }];
}

function summaryEvents({ world }: Platform, { conversationId, detail }: WorldChange): readonly Event[] {
	const conversation = world.conversation(conversationId);
	const summary = conversation?.summaries?.find(({ id }) => id === detail['summary']);
	if (conversation === undefined || summary === undefined) return [];
	const body = () => summaryEvent(conversation, summary, summaryView(world));
	return [{ topic: `v2.users.${summary.userId}.conversations.summaries`, body }];
}

/** What is told about a change. A write that is only accepted changes nothing yet, so nothing is told. */
function eventsOf(platform: Platform, change: WorldChange): readonly Event[] {
	switch (change.kind) {
		case 'wrapupAccepted':
		case 'wrapupDropped':
		case 'dialerRulesRan':
			return [];
		case 'routingStatusChanged':
			return routingEvents(platform, change);
		case 'summarised':
			return summaryEvents(platform, change);
		case 'offered':
		case 'answered':
		case 'hungUp':
		case 'transferred':
		case 'consulted':
		case 'conferenced':
		case 'callPlaced':
		case 'afterCallWorkRequested':
		case 'afterCallWorkStarted':
		case 'draftStored':
		case 'wrapupStored':
		case 'afterCallWorkEnded':
		case 'terminated':
		case 'messageWritten':
			return conversationEvents(platform, change);
	}
}

/**
 * Tells the channels of every change of the world, a moment after it: the whole conversation each time, as it was at
 * the change. Returns the function that ends it.
 */
export function publishChanges(platform: Platform, scheduler: Scheduler, random: Random) {
	const lastAt = new WeakMap<Channel, number>();
	const delayFor = (channel: Channel): number => {
		const { steady, switches } = platform.world;
		const drawn = steady() + random.between(switches.eventDelayMs.min, switches.eventDelayMs.max);
		const at = switches.eventOrder === 'kept' ? Math.max(drawn, lastAt.get(channel) ?? 0) : drawn;
		lastAt.set(channel, at);
		return at - steady();
	};
	const tell = (channel: Channel, message: unknown): void => {
		scheduler.after(delayFor(channel), () => {
			for (const listener of channel.listeners) listener.send(message);
		});
	};
	/** How often an event arrives: as a fault asks, else as chance has it (see the switches). */
	const copiesOf = (asked: number): number => {
		const { lostEventsPercent, repeatedEventsPercent } = platform.world.switches;
		if (asked !== 1 || lostEventsPercent + repeatedEventsPercent === 0) return asked;
		const drawn = random.between(1, 100);
		if (drawn <= lostEventsPercent) return 0;
		return drawn <= lostEventsPercent + repeatedEventsPercent ? 2 : 1;
	};
	return platform.world.subscribe((change) => {
		const events = eventsOf(platform, change);
		const asked = events.length === 0 ? 0 : platform.faults.takeEventCopies();
		for (const { topic, body } of events) {
			const followers = platform.channels.all().filter((channel) => channel.topics.includes(topic));
			if (followers.length === 0) continue;
			const metadata = { CorrelationId: randomUUID() };
			const message = { topicName: topic, version: '2', eventBody: body(), metadata };
			for (const channel of followers) {
				const copies = copiesOf(asked);
				for (let copy = 0; copy < copies; copy += 1) tell(channel, message);
			}
		}
	});
}
