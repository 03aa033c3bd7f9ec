import type { Medium } from '../../../src/genesys/medium.ts';
import type { SimulatedAgent } from './simulatedAgent.ts';
import type { SimulatedCommunication, SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import type { SimulatedQueue, WrapupPrompt } from './simulatedQueue.ts';
import type { Offer } from './world.ts';
import { recordChange, type WorldState } from './worldState.ts';

const providers = {
	call: 'Edge',
	callback: 'PureCloud Callback',
	email: 'PureCloud Email',
	message: 'PureCloud Messaging',
	social: 'PureCloud Social',
	video: 'PureCloud Video',
} as const satisfies Record<Medium, string>;

function find<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
	const found = list.find((entry) => entry.id === id);
	if (found === undefined) {
		throw new Error(`No ${what} ${id}; this world has ${list.map((entry) => entry.id).join(', ')}.`);
	}
	return found;
}

function limitOf(prompt: WrapupPrompt, queue: SimulatedQueue, offer: Offer): number | undefined {
	if (prompt === 'optional' || prompt === 'mandatory') return undefined;
	return offer.timeoutMs ?? queue.timeoutMs ?? (prompt === 'agentRequested' ? undefined : 60_000);
}

/** Lets a new conversation ring at an agent: a customer, the queue's own participant and the agent's. */
export function offerConversation(state: WorldState, offer: Offer): SimulatedConversation {
	const agent: SimulatedAgent = find(state.agents, offer.agentId, 'agent');
	const queue: SimulatedQueue = find(state.queues, offer.queueId, 'queue');
	const startTime = state.now();
	const medium = offer.medium ?? 'call';
	const direction = offer.direction ?? 'inbound';
	const prompt = offer.prompt ?? queue.wrapupPrompt;
	const timeoutMs = limitOf(prompt, queue, offer);
	const attributes = offer.attributes ?? {};
	const leg = (stateOfLeg: 'alerting' | 'connected' | 'terminated'): SimulatedCommunication => ({
		id: state.random.uuid(),
		medium,
		state: stateOfLeg,
		direction,
		provider: providers[medium],
		startAlertingTime: startTime,
		...(stateOfLeg === 'alerting' ? {} : { connectedTime: startTime }),
		...(stateOfLeg === 'terminated' ? { disconnectedTime: startTime } : {}),
		afterCallWorkRequired: false,
	});
	const customer: SimulatedParticipant = {
		id: state.random.uuid(),
		purpose: 'customer',
		name: offer.customerName ?? 'Casey Customer',
		address: 'tel:+15555550100',
		startTime,
		connectedTime: startTime,
		wrapupRequired: false,
		attributes,
		communications: [leg('connected')],
	};
	const routed = { queueId: queue.id, queueName: queue.name };
	const acd: SimulatedParticipant = {
		id: state.random.uuid(),
		purpose: 'acd',
		name: queue.name,
		startTime,
		endTime: startTime,
		...routed,
		wrapupRequired: false,
		attributes: {},
		communications: [leg('terminated')],
	};
	const own: SimulatedParticipant = {
		id: state.random.uuid(),
		purpose: 'agent',
		name: agent.name,
		userId: agent.id,
		startTime,
		...routed,
		wrapupRequired: prompt !== 'optional' && prompt !== 'agentRequested',
		wrapupPrompt: prompt,
		...(timeoutMs === undefined ? {} : { wrapupTimeoutMs: timeoutMs }),
		attributes: {},
		communications: [leg('alerting')],
	};
	const conversation: SimulatedConversation = {
		id: state.random.uuid(),
		startTime,
		version: 0,
		participants: [customer, acd, own],
	};
	state.conversations.set(conversation.id, conversation);
	state.open.set(agent.id, (state.open.get(agent.id) ?? new Set()).add(conversation));
	recordChange(state, conversation, 'offered', { agent: agent.name, queue: queue.name, medium, prompt });
	return conversation;
}
