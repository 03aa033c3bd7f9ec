import { endLegs } from './endLegs.ts';
import { joinAgent, type Routed, requireAgent } from './joinAgent.ts';
import { makeLeg } from './makeLeg.ts';
import type { SimulatedCommunication, SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import { agentParticipants, recordChange, requireConversation, type WorldState } from './worldState.ts';

const isConnected = ({ state }: SimulatedCommunication): boolean => state === 'connected';

/** The agent's party that talks, and its leg; throws when nobody talks. */
function talking(
	conversation: SimulatedConversation,
	agentId?: string,
): { readonly participant: SimulatedParticipant; readonly leg: SimulatedCommunication } {
	for (const participant of agentParticipants(conversation, agentId)) {
		const leg = participant.communications.find(isConnected);
		if (leg !== undefined) return { participant, leg };
	}
	throw new Error(`Nobody talks in conversation ${conversation.id}: answer it before it is handed on.`);
}

function routedLike({
	queueId,
	queueName,
	wrapupRequired,
	wrapupPrompt,
	wrapupTimeoutMs,
}: SimulatedParticipant): Routed {
	return {
		wrapupRequired,
		...(queueId === undefined ? {} : { queueId }),
		...(queueName === undefined ? {} : { queueName }),
		...(wrapupPrompt === undefined ? {} : { wrapupPrompt }),
		...(wrapupTimeoutMs === undefined ? {} : { wrapupTimeoutMs }),
	};
}

/**
 * Hands a conversation on without asking (blind): the first agent is out at once, and it rings at the next one, who may
 * be the same agent again. The queue goes with it.
 */
export function transferConversation(
	state: WorldState,
	conversationId: string,
	toAgentId: string,
): SimulatedParticipant {
	const conversation = requireConversation(state, conversationId);
	const { participant, leg } = talking(conversation);
	const next = joinAgent(state, conversation, requireAgent(state, toAgentId), {
		routed: routedLike(participant),
		communications: [makeLeg(state, leg.medium, leg.direction, 'alerting')],
	});
	endLegs(state, conversation, [participant], { disconnectType: 'transfer', by: 'agent' });
	recordChange(state, conversation, 'transferred', { to: toAgentId, as: 'blind' });
	return next;
}

/** Asks another agent for advice: it rings there, past every queue, while the customer waits with the first agent. */
export function consultAgent(state: WorldState, conversationId: string, withAgentId: string): SimulatedParticipant {
	const conversation = requireConversation(state, conversationId);
	const { participant, leg } = talking(conversation);
	const next = joinAgent(state, conversation, requireAgent(state, withAgentId), {
		purpose: state.switches.consultedPurpose,
		consultParticipantId: participant.id,
		routed: { wrapupRequired: false },
		communications: [makeLeg(state, leg.medium, leg.direction, 'alerting')],
	});
	recordChange(state, conversation, 'consulted', { with: withAgentId });
	return next;
}

function consulted(conversation: SimulatedConversation): { first: SimulatedParticipant; second: SimulatedParticipant } {
	const second = agentParticipants(conversation).findLast(
		({ consultParticipantId, communications }) =>
			consultParticipantId !== undefined && communications.some(isConnected),
	);
	const first = conversation.participants.find(({ id }) => id === second?.consultParticipantId);
	if (first === undefined || second === undefined)
		throw new Error(`No advice is being given in conversation ${conversation.id}: consult somebody who answers first.`);
	return { first, second };
}

/**
 * Ends the asking for advice: the second agent takes over, all three go on together, or the second agent leaves.
 * Whether the one who takes over owes the wrap-up of the first one's queue is a switch.
 */
export function endConsult(state: WorldState, conversationId: string, as: 'transfer' | 'conference' | 'leave'): void {
	const conversation = requireConversation(state, conversationId);
	const { first, second } = consulted(conversation);
	switch (as) {
		case 'transfer':
			if (state.switches.takenOver === 'owesWrapup') Object.assign(second, routedLike(first));
			endLegs(state, conversation, [first], { disconnectType: 'transfer.consult', by: 'agent' });
			recordChange(state, conversation, 'transferred', { to: second.userId ?? '', as: 'consult' });
			return;
		case 'conference':
			recordChange(state, conversation, 'conferenced', { with: second.userId ?? '' });
			return;
		case 'leave':
			endLegs(state, conversation, [second], { disconnectType: 'client', by: 'agent' });
	}
}

/** Places the call of a callback: a second communication of the same party, dialled until the customer answers. */
export function placeCall(state: WorldState, conversationId: string): SimulatedCommunication {
	const conversation = requireConversation(state, conversationId);
	const { participant, leg } = talking(conversation);
	if (leg.medium !== 'callback')
		throw new Error(`Conversation ${conversationId} is no callback; only its call is placed.`);
	const call = makeLeg(state, 'call', 'outbound', 'dialing');
	participant.communications.push(call);
	const customer = conversation.participants.find(({ purpose }) => purpose === 'customer');
	customer?.communications.push(makeLeg(state, 'call', 'outbound', 'dialing'));
	recordChange(state, conversation, 'callPlaced', { communication: call.id });
	return call;
}
