import type {
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
} from '../genesys/world/simulatedConversation.ts';
import { agentParticipants } from '../genesys/world/worldState.ts';
import type { AgentView, InteractionPhase, InteractionView } from './agentView.ts';
import { customerNamed } from './customers.ts';

/** Names a conversation in the addresses of frames without giving its id away. */
export type FrameKeys = (conversationId: string) => string;

function phaseOf(communication: SimulatedCommunication): InteractionPhase | null {
	if (communication.state === 'alerting') return 'ringing';
	if (communication.state === 'connected') return 'talking';
	return communication.afterCallWork?.state === 'pending' ? 'wrapping' : null;
}

/** Whether a colleague whom this agent asked for advice rings or is connected. */
function isConsulting(conversation: SimulatedConversation, { id }: SimulatedParticipant): boolean {
	const isOn = ({ state }: SimulatedCommunication): boolean => state === 'alerting' || state === 'connected';
	return conversation.participants.some(
		(party) => party.consultParticipantId === id && party.communications.some(isOn),
	);
}

function interactionView(
	conversation: SimulatedConversation,
	participant: SimulatedParticipant,
	frameKey: string,
): InteractionView | null {
	const communication = participant.communications.findLast((leg) => phaseOf(leg) !== null);
	const phase = communication === undefined ? null : phaseOf(communication);
	if (communication === undefined || phase === null) return null;
	const customer = conversation.participants.find((party) => party.purpose === 'customer');
	const customerName = customer?.name ?? '';
	return {
		conversationId: conversation.id,
		participantId: participant.id,
		communicationId: communication.id,
		medium: communication.medium,
		phase,
		queueName: participant.queueName ?? '',
		customerName,
		customerPhone: customerNamed(customerName).phone,
		connectedAt: communication.connectedTime ?? null,
		afterCallWorkStartedAt: communication.afterCallWork?.startTime ?? null,
		prompt: participant.wrapupPrompt ?? 'optional',
		timeoutMs: participant.wrapupTimeoutMs ?? null,
		storedCode: communication.wrapup?.code ?? communication.provisionalWrapup?.code ?? null,
		frameKey,
		consulting: isConsulting(conversation, participant),
	};
}

/** What the desktop of one agent shows of the centre: what rings, what goes on, and what waits for its wrap-up. */
export function viewOfAgent(
	conversations: readonly SimulatedConversation[],
	agentId: string,
	frameKeys: FrameKeys,
): AgentView {
	const interactions = conversations.flatMap((conversation) => {
		const key = frameKeys(conversation.id);
		const own = agentParticipants(conversation, agentId).map((party) => interactionView(conversation, party, key));
		// A conversation that came back to the same agent is one card: what goes on counts before what waits.
		const open = own.filter((view) => view !== null);
		return open.findLast(({ phase }) => phase !== 'wrapping') ?? open.at(-1) ?? [];
	});
	return { interactions };
}
