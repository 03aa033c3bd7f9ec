import type { Random } from './createRandom.ts';
import type { Scheduler } from './scheduler.ts';
import type { RoutingState, SimulatedAgent } from './simulatedAgent.ts';
import type { SimulatedCommunication, SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import type { SimulatedQueue } from './simulatedQueue.ts';
import type { Switches } from './switches.ts';
import type { WorldChange, WorldChangeKind } from './worldChange.ts';

/** The inside of a world, shared by the functions that change it. */
export type WorldState = {
	readonly agents: readonly SimulatedAgent[];
	readonly queues: readonly SimulatedQueue[];
	readonly switches: Switches;
	readonly random: Random;
	readonly scheduler: Scheduler;
	readonly now: () => number;
	readonly conversations: Map<string, SimulatedConversation>;
	/** By agent id, the conversations that still ring, run or wait for a wrap-up: what most questions are about. */
	readonly open: Map<string, Set<SimulatedConversation>>;
	readonly changes: WorldChange[];
	readonly listeners: Set<(change: WorldChange) => void>;
	/** Cancels the time limit of a communication's after-call work, by communication id. */
	readonly timeLimits: Map<string, () => void>;
	/** When the last accepted write of a conversation takes effect, so that a later one never overtakes it. */
	readonly lastApplyAt: Map<string, number>;
};

/** A participant's leg with what it belongs to. */
export type Leg = {
	readonly conversation: SimulatedConversation;
	readonly participant: SimulatedParticipant;
	readonly communication: SimulatedCommunication;
};

/** The conversation, or an error that names the id. */
export function requireConversation(state: WorldState, id: string): SimulatedConversation {
	const conversation = state.conversations.get(id);
	if (conversation === undefined) throw new Error(`No conversation ${id} in this world; offer one first.`);
	return conversation;
}

/** The agent's own participant: every conversation of the stand-in has exactly one. */
export function agentParticipant(conversation: SimulatedConversation): SimulatedParticipant {
	const participant = conversation.participants.find((party) => party.purpose === 'agent');
	if (participant === undefined) throw new Error(`Conversation ${conversation.id} has no agent.`);
	return participant;
}

/** The conversations of an agent that are not over for the agent, oldest first. */
export function openConversations(state: WorldState, agentId: string | undefined): readonly SimulatedConversation[] {
	return agentId === undefined ? [] : [...(state.open.get(agentId) ?? [])];
}

/** Writes a line of the ground truth and tells the listeners. */
export function logChange(
	state: WorldState,
	conversation: SimulatedConversation,
	kind: WorldChangeKind,
	detail: WorldChange['detail'] = {},
): void {
	const { id: conversationId, version } = conversation;
	const change: WorldChange = { at: state.now(), conversationId, version, kind, detail };
	state.changes.push(change);
	for (const listener of state.listeners) listener(change);
}

/** As {@link logChange}, for what changes the conversation itself: its version grows. */
export function recordChange(
	state: WorldState,
	conversation: SimulatedConversation,
	kind: WorldChangeKind,
	detail: WorldChange['detail'] = {},
): void {
	conversation.version += 1;
	logChange(state, conversation, kind, detail);
}

/** Sets what the agent of a conversation does for routing; the time counts from now when it really changes. */
export function setRoutingStatus(state: WorldState, conversation: SimulatedConversation, status: RoutingState): void {
	const { userId } = agentParticipant(conversation);
	const agent = state.agents.find((candidate) => candidate.id === userId);
	if (agent === undefined || agent.routingStatus === status) return;
	agent.routingStatus = status;
	agent.routingStatusSince = state.now();
	logChange(state, conversation, 'routingStatusChanged', { agentId: agent.id, status });
}
