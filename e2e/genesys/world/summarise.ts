import type { SimulatedSummary } from './simulatedSummary.ts';
import { type Leg, logChange, type WorldState } from './worldState.ts';

/**
 * Copilot begins to sum up an agent's part when it ends, and is ready a while later (see `summaryDelayMs`). Nothing
 * happens where it is off for the conversation, and for a party that came past every queue.
 */
export function summarise(state: WorldState, { conversation, participant, communication }: Leg): void {
	const { copilot, summaries = [] } = conversation;
	const { userId, queueId } = participant;
	if (copilot === undefined || userId === undefined || queueId === undefined) return;
	const summary: SimulatedSummary = {
		...copilot,
		id: state.random.uuid(),
		communicationId: communication.id,
		participantId: participant.id,
		userId,
		queueId,
		createdAt: state.now(),
		status: 'Processing',
	};
	conversation.summaries = [...summaries, summary];
	const { min, max } = state.switches.summaryDelayMs;
	state.scheduler.after(state.random.between(min, max), () => {
		summary.status = 'Completed';
		logChange(state, conversation, 'summarised', { summary: summary.id, userId });
	});
}
