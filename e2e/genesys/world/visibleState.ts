import type { SimulatedConversation } from './simulatedConversation.ts';
import { agentParticipants, openConversations, type WorldState } from './worldState.ts';

/** A conversation as the API shows it now: behind the truth by `stateLagMs`, at the earliest its first kept state. */
export function visibleConversation(state: WorldState, conversation: SimulatedConversation): SimulatedConversation {
	const { stateLagMs } = state.switches;
	const former = state.former.get(conversation.id);
	if (stateLagMs === 0 || former === undefined) return conversation;
	const until = state.steady() - stateLagMs;
	return (former.findLast(({ at }) => at <= until) ?? former[0])?.conversation ?? conversation;
}

/** The conversations that the API may still list for an agent, as it shows them. */
export function visibleConversations(state: WorldState, agentId: string): readonly SimulatedConversation[] {
	const open = openConversations(state, agentId);
	if (state.switches.stateLagMs === 0) return open;
	const lagging = [...state.former.keys()].flatMap((id) => state.conversations.get(id) ?? []);
	const own = lagging.filter((conversation) => agentParticipants(conversation, agentId).length > 0);
	return [...new Set([...open, ...own])].map((conversation) => visibleConversation(state, conversation));
}
