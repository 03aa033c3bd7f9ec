import { allMediums, mediumList, mediumPath } from '../../../src/genesys/medium.ts';
import { conversationEvent } from '../../genesys/shapes/conversationEvent.ts';
import { conversationSummary } from '../../genesys/shapes/conversationSummary.ts';
import { isoTimes, present } from '../../genesys/shapes/isoTimes.ts';
import type { SimulatedConversation, SimulatedParticipant } from '../../genesys/world/simulatedConversation.ts';
import type { World } from '../../genesys/world/world.ts';
import type { WorldChange } from '../../genesys/world/worldChange.ts';
import { customerNamed } from '../customers.ts';

/** Something the desktop's own stream tells, as it is at the moment of the change. */
export type StreamEvent = { readonly topic: string; readonly payload: Readonly<Record<string, unknown>> };

/** The whole conversation, with the customer's data in it as the platform's payloads have it. */
function wholeConversation(conversation: SimulatedConversation): Record<string, unknown> {
	const shape = conversationEvent(conversation);
	const participants = Array.isArray(shape['participants']) ? (shape['participants'] as object[]) : [];
	const { name = '' } = conversation.participants.find(({ purpose }) => purpose === 'customer') ?? {};
	const { phone, address, order } = customerNamed(name);
	const known = { address: `tel:${phone.replaceAll(/[^+\d]/g, '')}`, attributes: { address, order } };
	const isCustomer = (party: object): boolean => 'purpose' in party && party.purpose === 'customer';
	return { ...shape, participants: participants.map((party) => (isCustomer(party) ? { ...party, ...known } : party)) };
}

function mediaParticipant(participant: SimulatedParticipant, medium: (typeof allMediums)[number]): object {
	const leg = participant.communications.findLast((one) => one.medium === medium);
	const { id, purpose, name, userId, queueId, wrapupRequired, wrapupPrompt, wrapupTimeoutMs } = participant;
	const { wrapupSkipped, startAcwTime, endAcwTime, wrapup } = participant;
	return present({
		id,
		purpose,
		name,
		state: leg?.state,
		disconnectType: leg?.disconnectType,
		user: userId === undefined ? undefined : { id: userId },
		queue: queueId === undefined ? undefined : { id: queueId },
		wrapupRequired,
		wrapupPrompt,
		wrapupTimeoutMs,
		wrapupSkipped,
		...isoTimes({ startAcwTime, endAcwTime }),
		wrapup: wrapup === undefined ? undefined : { code: wrapup.code, notes: wrapup.notes },
	});
}

/** The conversation as the topics of its media tell it: flat, one state a participant. */
function mediaEvents(conversation: SimulatedConversation, prefix: string): readonly StreamEvent[] {
	const legs = conversation.participants.flatMap(({ communications }) => communications);
	const there = allMediums.filter((medium) => legs.some((leg) => leg.medium === medium));
	return there.map((medium) => {
		const parties = conversation.participants.filter(({ communications }) =>
			communications.some((leg) => leg.medium === medium),
		);
		const participants = parties.map((party) => mediaParticipant(party, medium));
		const last = medium === 'social' ? mediumList[medium].toLowerCase() : mediumPath[medium];
		return { topic: `${prefix}.conversations.${last}`, payload: { id: conversation.id, participants } };
	});
}

/**
 * What the stream of one agent tells about a change: the counters of after-call work, the whole conversation, the
 * conversation of its media, or the routing status. Nothing for what only the server knows.
 */
export function streamEvents(world: World, change: WorldChange, agentId: string): readonly StreamEvent[] {
	const prefix = `v2.users.${agentId}`;
	if (change.kind === 'routingStatusChanged') {
		const agent = world.agents.find(({ id }) => id === agentId);
		if (agent === undefined || change.detail['agentId'] !== agentId) return [];
		const startTime = new Date(agent.routingStatusSince).toISOString();
		const payload = { id: agentId, routingStatus: { status: agent.routingStatus, startTime } };
		return [{ topic: `${prefix}.routingStatus`, payload }];
	}
	const silent = ['wrapupAccepted', 'wrapupDropped', 'dialerRulesRan', 'draftStored'].includes(change.kind);
	const conversation = world.conversation(change.conversationId);
	const own = conversation?.participants.some(({ userId }) => userId === agentId) === true;
	if (silent || conversation === undefined || !own) return [];
	return [
		{ topic: `${prefix}.conversations`, payload: wholeConversation(conversation) },
		...mediaEvents(conversation, prefix),
		{
			topic: `${prefix}.conversationsummary`,
			payload: conversationSummary(world.openConversations(agentId), agentId),
		},
	];
}
