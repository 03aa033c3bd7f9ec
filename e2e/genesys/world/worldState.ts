import type { Random } from './createRandom.ts';
import type { HistoryRow } from './historyRow.ts';
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
	/** The platform's clock, epoch milliseconds. */
	readonly now: () => number;
	/** A clock that no switch moves, epoch milliseconds: what delays are counted by. */
	readonly steady: () => number;
	readonly conversations: Map<string, SimulatedConversation>;
	/** By agent id, the conversations that still ring, run or wait for a wrap-up: what most questions are about. */
	readonly open: Map<string, Set<SimulatedConversation>>;
	readonly changes: WorldChange[];
	readonly listeners: Set<(change: WorldChange) => void>;
	/** Cancels the time limit of a communication's after-call work, by communication id. */
	readonly timeLimits: Map<string, () => void>;
	/** When the last accepted write of a conversation takes effect, so that a later one never overtakes it. */
	readonly lastApplyAt: Map<string, number>;
	/** Conversations that are over, the oldest first; those that ended long enough ago are let go of. */
	readonly ended: SimulatedConversation[];
	/** Ids of the conversations that were let go of. */
	readonly forgotten: Set<string>;
	/** Former states by conversation id, oldest first; kept only while the API lags behind (`stateLagMs`). */
	readonly former: Map<string, FormerState[]>;
	/** Wrap-ups of before, and those of conversations that were let go of. */
	readonly history: HistoryRow[];
};

/** A conversation as it was. `at` is by the steady clock. */
export type FormerState = { readonly at: number; readonly conversation: SimulatedConversation };

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

/** Whether a communication rings, is being dialled or goes on. */
export function isLive({ state }: SimulatedCommunication): boolean {
	return state === 'alerting' || state === 'dialing' || state === 'connected';
}

function isOpen(communication: SimulatedCommunication): boolean {
	return isLive(communication) || communication.afterCallWork?.state === 'pending';
}

/** The parties that are agents, of one agent if the id is given; in the order they came. */
export function agentParticipants(conversation: SimulatedConversation, agentId?: string): SimulatedParticipant[] {
	return conversation.participants.filter(
		({ purpose, userId }) =>
			(purpose === 'agent' || purpose === 'user') && (agentId === undefined || userId === agentId),
	);
}

/**
 * The agent's party that matters now: the last one with something open, else the last one. Of one agent if the id is
 * given. Throws when there is none.
 */
export function agentParticipant(conversation: SimulatedConversation, agentId?: string): SimulatedParticipant {
	const agents = agentParticipants(conversation, agentId);
	const participant = agents.findLast(({ communications }) => communications.some(isOpen)) ?? agents.at(-1);
	if (participant === undefined) throw new Error(`Conversation ${conversation.id} has no agent ${agentId ?? ''}.`);
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
	keepFormer(state, conversation);
	logChange(state, conversation, kind, detail);
}

/** While the API lags behind the events, the state of now is kept for later answers. */
function keepFormer(state: WorldState, conversation: SimulatedConversation): void {
	const { stateLagMs } = state.switches;
	if (stateLagMs === 0) return;
	const at = state.steady();
	const former = state.former.get(conversation.id) ?? [];
	const needed = Math.max(
		0,
		former.findLastIndex((one) => one.at <= at - stateLagMs),
	);
	state.former.set(conversation.id, [...former.slice(needed), { at, conversation: structuredClone(conversation) }]);
}

/** Sets what an agent does for routing; the time counts from now when it really changes. */
export function setRoutingStatus(
	state: WorldState,
	conversation: SimulatedConversation,
	agentId: string | undefined,
	status: RoutingState,
): void {
	const agent = state.agents.find((candidate) => candidate.id === agentId);
	if (agent === undefined || agent.routingStatus === status) return;
	agent.routingStatus = status;
	agent.routingStatusSince = state.now();
	logChange(state, conversation, 'routingStatusChanged', { agentId: agent.id, status });
}
