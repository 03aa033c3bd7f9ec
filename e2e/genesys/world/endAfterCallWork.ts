import type { SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import {
	agentParticipants,
	type Leg,
	openConversations,
	recordChange,
	setRoutingStatus,
	type WorldState,
} from './worldState.ts';

function stillBusy(state: WorldState, agentId: string | undefined): boolean {
	return openConversations(state, agentId).some((conversation) =>
		agentParticipants(conversation, agentId)
			.flatMap(({ communications }) => communications)
			.some((communication) => communication.state === 'connected' || communication.afterCallWork?.state === 'pending'),
	);
}

function isOver(participant: SimulatedParticipant): boolean {
	return participant.communications.every((communication) => communication.state === 'terminated');
}

function close(state: WorldState, conversation: SimulatedConversation): void {
	if (conversation.endTime !== undefined || !conversation.participants.every(isOver)) return;
	conversation.endTime = state.now();
	state.ended.push(conversation);
}

/** Takes an ended leg to `terminated`; the agent goes idle when nothing else is open. */
export function terminateLeg(state: WorldState, leg: Leg): void {
	const { conversation, participant, communication } = leg;
	const already = communication.state === 'terminated';
	communication.state = 'terminated';
	if (isOver(participant)) participant.endTime = state.now();
	close(state, conversation);
	const agentId = participant.userId ?? '';
	if (agentParticipants(conversation, agentId).every(isOver)) state.open.get(agentId)?.delete(conversation);
	if (!already) recordChange(state, conversation, 'terminated', { communication: communication.id });
	if (!stillBusy(state, agentId)) setRoutingStatus(state, conversation, agentId, 'IDLE');
}

/** A callback whose call owed the wrap-up ends with it, and owes nothing itself (see `callbackOwes`). */
function endParent(state: WorldState, { conversation, participant }: Leg): void {
	for (const communication of participant.communications) {
		if (communication.medium !== 'callback' || communication.state !== 'connected') continue;
		communication.state = 'disconnected';
		communication.disconnectedTime = state.now();
		communication.disconnectType = 'client';
		communication.afterCallWork = { state: 'notApplicable' };
		terminateLeg(state, { conversation, participant, communication });
	}
}

function finish(state: WorldState, leg: Leg, end: 'complete' | 'skipped', by: string): void {
	const { conversation, participant, communication } = leg;
	const endTime = state.now();
	state.timeLimits.get(communication.id)?.();
	state.timeLimits.delete(communication.id);
	communication.afterCallWork = { ...communication.afterCallWork, state: end, endTime };
	// Of a party with two wrap-ups to do, as a callback and its call, the work is over with the last.
	const more = participant.communications.some((one) => one.afterCallWork?.state === 'pending');
	if (!more) participant.endAcwTime = endTime;
	recordChange(state, conversation, 'afterCallWorkEnded', { state: end, by });
	terminateLeg(state, leg);
	if (communication.medium === 'call') endParent(state, leg);
}

/** Ends pending after-call work with a code in place. Nothing happens when none is pending. */
export function completeAfterCallWork(state: WorldState, leg: Leg, by: string): void {
	if (leg.communication.afterCallWork?.state !== 'pending') return;
	finish(state, leg, 'complete', by);
}

/** Ends pending after-call work without a code. Nothing happens when none is pending. */
export function skipAfterCallWork(state: WorldState, leg: Leg, by: string): void {
	if (leg.communication.afterCallWork?.state !== 'pending') return;
	leg.participant.wrapupSkipped = true;
	finish(state, leg, 'skipped', by);
}
