import type { SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import { agentParticipant } from '../../genesys/world/worldState.ts';
import type { Stage } from '../stage/stage.ts';
import { legOf } from './legOf.ts';
import { pick } from './pick.ts';

/** Stores a wrap-up with another tool, as long as the platform takes one. */
export function storeElsewhere(
	{ world, random }: Stage,
	conversation: SimulatedConversation,
	by: 'desktop' | 'supervisor',
): void {
	const leg = legOf(conversation);
	if (leg.afterCallWork?.state !== 'pending') return;
	const { id: participantId, queueId } = agentParticipant(conversation);
	const codes = world.queues.find(({ id }) => id === queueId)?.codes ?? [];
	world.storeWrapup({
		conversationId: conversation.id,
		participantId,
		communicationId: leg.id,
		wrapup: { code: pick(random, codes).id, notes: random.next() < 0.3 ? `by the ${by}` : '' },
		by,
	});
}

/** Others who are at the same wrap-up: now and then a supervisor, or the agent with the desktop's own tool. */
export function meddle(stage: Stage, conversation: SimulatedConversation): void {
	const { time, random } = stage;
	const drawn = random.next();
	if (drawn > 0.09) return;
	const by = drawn < 0.06 ? 'supervisor' : 'desktop';
	time.scheduler.after(random.between(200, 25_000), () => storeElsewhere(stage, conversation, by));
}
