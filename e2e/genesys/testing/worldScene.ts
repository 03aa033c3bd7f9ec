import { createManualTime } from '../world/createManualTime.ts';
import { createWorld } from '../world/createWorld.ts';
import type { WrapupInput } from '../world/simulatedConversation.ts';
import type { Switches } from '../world/switches.ts';
import type { Offer } from '../world/world.ts';
import { agentParticipant } from '../world/worldState.ts';

/** A world on a clock of its own, without any server; `offer` gives one conversation and what can be done to it. */
export function worldScene(switches: Partial<Switches> = {}) {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 3, ...time, switches: { applyDelayMs: { min: 100, max: 100 }, ...switches } });
	const [agent, second] = world.agents;
	const [queue] = world.queues;
	const [code, other] = queue?.codes ?? [];
	if (agent === undefined || second === undefined || queue === undefined || code === undefined || other === undefined) {
		throw new Error('The default centre lacks its people.');
	}
	const offer = (options: Partial<Offer> = {}) => {
		const conversation = world.offer({ agentId: agent.id, queueId: queue.id, ...options });
		const participant = agentParticipant(conversation);
		const [leg] = participant.communications;
		if (leg === undefined) throw new Error('No communication.');
		const store = (wrapup: WrapupInput, immediate = false): void =>
			world.storeWrapup({
				conversationId: conversation.id,
				participantId: participant.id,
				wrapup,
				by: 'test',
				immediate,
			});
		const call = (): void => {
			world.answer(conversation.id);
			world.hangUp(conversation.id, 'customer');
		};
		return { conversation, participant, leg, store, call };
	};
	return { time, world, agent, second, queue, code: code.id, other: other.id, offer };
}
