import { forgetEnded } from './forgetEnded.ts';
import { joinAgent, requireAgent } from './joinAgent.ts';
import { makeLeg } from './makeLeg.ts';
import type { SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import { defaultAttributes, defaultLines } from './simulatedMessage.ts';
import type { SimulatedQueue, WrapupPrompt } from './simulatedQueue.ts';
import type { Offer } from './world.ts';
import { recordChange, type WorldState } from './worldState.ts';

function requireQueue(state: WorldState, queueId: string): SimulatedQueue {
	const queue = state.queues.find(({ id }) => id === queueId);
	if (queue !== undefined) return queue;
	throw new Error(`No queue ${queueId}; this world has ${state.queues.map(({ id }) => id).join(', ')}.`);
}

function limitOf(prompt: WrapupPrompt, queue: SimulatedQueue, offer: Offer): number | undefined {
	if (prompt === 'optional' || prompt === 'mandatory') return undefined;
	return offer.timeoutMs ?? queue.timeoutMs ?? (prompt === 'agentRequested' ? undefined : 60_000);
}

/** Lets a new conversation ring at an agent: a customer, the queue's own party and the agent's. */
export function offerConversation(state: WorldState, offer: Offer): SimulatedConversation {
	const agent = requireAgent(state, offer.agentId);
	const queue = requireQueue(state, offer.queueId);
	forgetEnded(state);
	const startTime = state.now();
	const medium = offer.medium ?? 'call';
	const direction = offer.direction ?? (offer.dialer === true ? 'outbound' : 'inbound');
	const prompt = offer.prompt ?? queue.wrapupPrompt;
	const timeoutMs = limitOf(prompt, queue, offer);
	const routed = { queueId: queue.id, queueName: queue.name };
	const customer: SimulatedParticipant = {
		id: state.random.uuid(),
		purpose: 'customer',
		name: offer.customerName ?? 'Casey Customer',
		address: 'tel:+15555550100',
		startTime,
		connectedTime: startTime,
		wrapupRequired: false,
		attributes: {
			...(offer.dialer === true ? { dialerCampaignId: state.random.uuid() } : {}),
			...defaultAttributes,
			...offer.attributes,
		},
		communications: [makeLeg(state, medium, direction, 'connected')],
	};
	const acd: SimulatedParticipant = {
		id: state.random.uuid(),
		purpose: 'acd',
		name: queue.name,
		startTime,
		endTime: startTime,
		...routed,
		wrapupRequired: false,
		attributes: {},
		communications: [makeLeg(state, medium, direction, 'terminated')],
	};
	const own = { id: state.random.uuid(), communications: [makeLeg(state, medium, direction, 'alerting')] };
	const conversation: SimulatedConversation = {
		id: state.random.uuid(),
		startTime,
		version: 0,
		dialer: offer.dialer ?? false,
		participants: [customer, acd],
		...(medium === 'message' ? { lines: offer.lines ?? defaultLines } : {}),
		...(offer.copilot === undefined ? {} : { copilot: offer.copilot }),
	};
	joinAgent(state, conversation, agent, {
		...own,
		routed: {
			...routed,
			wrapupRequired: prompt !== 'optional' && prompt !== 'agentRequested',
			wrapupPrompt: prompt,
			...(timeoutMs === undefined ? {} : { wrapupTimeoutMs: timeoutMs }),
		},
	});
	state.conversations.set(conversation.id, conversation);
	recordChange(state, conversation, 'offered', { agent: agent.name, queue: queue.name, medium, prompt });
	return conversation;
}
