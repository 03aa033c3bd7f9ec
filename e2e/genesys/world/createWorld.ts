import { answerConversation } from './answerConversation.ts';
import { createRandom } from './createRandom.ts';
import { defaultAgents, defaultQueues } from './defaultCentre.ts';
import { dialCall } from './dialCall.ts';
import { skipAfterCallWork } from './endAfterCallWork.ts';
import { hangUpConversation } from './hangUpConversation.ts';
import { historyOf } from './historyRow.ts';
import { consultAgent, endConsult, placeCall, transferConversation } from './moveConversation.ts';
import { offerConversation } from './offerConversation.ts';
import { sayLine } from './sayLines.ts';
import { type Scheduler, timerScheduler } from './scheduler.ts';
import { defaultSwitches, type Switches } from './switches.ts';
import { visibleConversation, visibleConversations } from './visibleState.ts';
import type { World } from './world.ts';
import {
	agentParticipant,
	agentParticipants,
	openConversations,
	recordChange,
	requireConversation,
	type WorldState,
} from './worldState.ts';
import { writeWrapup } from './writeWrapup.ts';

/** What a world may be given; all of it has a default. */
export type WorldOptions = {
	readonly seed?: number;
	readonly switches?: Partial<Switches>;
	readonly now?: () => number;
	readonly scheduler?: Scheduler;
};

function skipAll(state: WorldState, conversationId: string, by: string, participantId?: string): void {
	const conversation = requireConversation(state, conversationId);
	const named = conversation.participants.find(({ id }) => id === participantId);
	const participant = named ?? agentParticipant(conversation);
	for (const communication of participant.communications) {
		skipAfterCallWork(state, { conversation, participant, communication }, by);
	}
}

function requestWork(state: WorldState, conversationId: string, communicationId: string, required: boolean): void {
	const conversation = requireConversation(state, conversationId);
	const communication = agentParticipants(conversation)
		.flatMap(({ communications }) => communications)
		.find((leg) => leg.id === communicationId);
	if (communication?.state !== 'connected') {
		throw new Error('After-call work can be asked for only while the communication is connected.');
	}
	communication.afterCallWorkRequired = required;
	recordChange(state, conversation, 'afterCallWorkRequested', { required });
}

/** Builds a centre with its people and queues, and no conversation yet. */
export function createWorld(options: WorldOptions = {}): World {
	const seed = options.seed ?? 1;
	const random = createRandom(seed);
	const steady = options.now ?? Date.now;
	const switches: Switches = { ...defaultSwitches(), ...options.switches };
	const now = (): number => steady() + switches.clockSkewMs;
	const organization = { id: random.uuid(), name: 'Example Contact Centre' };
	const state: WorldState = {
		agents: defaultAgents(random, now()),
		queues: defaultQueues(random),
		switches,
		random,
		scheduler: options.scheduler ?? timerScheduler,
		now,
		steady,
		conversations: new Map(),
		open: new Map(),
		changes: [],
		listeners: new Set(),
		timeLimits: new Map(),
		lastApplyAt: new Map(),
		ended: [],
		forgotten: new Set(),
		former: new Map(),
		history: [],
	};
	return {
		seed,
		organization,
		agents: state.agents,
		queues: state.queues,
		switches: state.switches,
		now,
		steady,
		conversations: () => [...state.conversations.values()],
		openConversations: (agentId) => openConversations(state, agentId),
		conversation: (id) => state.conversations.get(id),
		visible: (conversation) => visibleConversation(state, conversation),
		visibleConversations: (agentId) => visibleConversations(state, agentId),
		isForgotten: (id) => state.forgotten.has(id),
		dial: (agentId, customerName) => dialCall(state, agentId, customerName),
		offer: (offer) => offerConversation(state, offer),
		answer: (id) => answerConversation(state, id),
		hangUp: (id, by, agentId) => hangUpConversation(state, id, by, agentId),
		transfer: (id, toAgentId) => transferConversation(state, id, toAgentId),
		consult: (id, withAgentId) => consultAgent(state, id, withAgentId),
		endConsult: (id, as) => endConsult(state, id, as),
		placeCall: (id) => placeCall(state, id),
		say: (id, line) => sayLine(state, id, line),
		addHistory: (rows) => void state.history.push(...rows),
		history: () => [...state.history, ...[...state.conversations.values()].flatMap(historyOf)],
		storeWrapup: (write) => writeWrapup(state, write),
		skipWrapup: (id, by, participantId) => skipAll(state, id, by, participantId),
		requestAfterCallWork: (id, communicationId, required) => requestWork(state, id, communicationId, required),
		setCodes(queueId, codes) {
			const queue = state.queues.find((candidate) => candidate.id === queueId);
			if (queue === undefined) throw new Error(`No queue ${queueId} in this world.`);
			queue.codes = codes;
		},
		codes: () => [
			...new Map(state.queues.flatMap((queue) => queue.codes.map((code) => [code.id, code] as const))).values(),
		],
		subscribe(listener) {
			state.listeners.add(listener);
			return () => state.listeners.delete(listener);
		},
		truth: () => state.changes,
	};
}
