import type { SimulatedAgent } from './simulatedAgent.ts';
import type { SimulatedCommunication, SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import type { WorldState } from './worldState.ts';

/** What the wrap-up of a party goes by; a party that came past every queue has none of it. */
export type Routed = Pick<
	SimulatedParticipant,
	'queueId' | 'queueName' | 'wrapupRequired' | 'wrapupPrompt' | 'wrapupTimeoutMs'
>;

/** The agent with this id, or an error that names those there are. */
export function requireAgent(state: WorldState, agentId: string): SimulatedAgent {
	const agent = state.agents.find((candidate) => candidate.id === agentId);
	if (agent !== undefined) return agent;
	throw new Error(`No agent ${agentId}; this world has ${state.agents.map(({ id }) => id).join(', ')}.`);
}

/** Brings an agent into a conversation as a new party, also when the agent was in it before. */
export function joinAgent(
	state: WorldState,
	conversation: SimulatedConversation,
	agent: SimulatedAgent,
	party: {
		readonly id?: string;
		readonly purpose?: 'agent' | 'user';
		readonly consultParticipantId?: string;
		readonly routed: Routed;
		readonly communications: SimulatedCommunication[];
	},
): SimulatedParticipant {
	const { id = state.random.uuid(), purpose = 'agent', consultParticipantId, routed, communications } = party;
	const participant: SimulatedParticipant = {
		id,
		purpose,
		name: agent.name,
		userId: agent.id,
		startTime: state.now(),
		...(consultParticipantId === undefined ? {} : { consultParticipantId }),
		...routed,
		attributes: {},
		communications,
	};
	conversation.participants.push(participant);
	state.open.set(agent.id, (state.open.get(agent.id) ?? new Set()).add(conversation));
	return participant;
}
