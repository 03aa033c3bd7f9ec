import type { Offer } from '../genesys/world/world.ts';
import { until } from '../harness/until.ts';
import type { Stage } from './stage.ts';

/** What the conversation deviates in from an inbound call; the queue is named. */
export type TakenCall = Omit<Partial<Offer>, 'queueId'> & { readonly queue?: string };

/**
 * Takes a conversation to where the agent talks, and the open desktop shows it. For tests about what comes before its end.
 *
 * @returns the conversation's id
 */
export async function takeCall({ genesys, desktop }: Stage, { queue = 'Billing', ...offer }: TakenCall = {}) {
	const { world } = genesys;
	const wanted = world.queues.find(({ name }) => name === queue);
	const [agent] = world.agents;
	if (wanted === undefined || agent === undefined) throw new Error(`This world has no queue ${queue}, or no agent.`);
	await until(
		() => desktop.pages(),
		(count) => count > 0,
		{ what: 'the desktop to be open' },
	);
	const { id } = world.offer({ agentId: agent.id, queueId: wanted.id, medium: 'call', ...offer });
	world.answer(id);
	await until(
		() => desktop.truth(id),
		(truth) => truth.some(({ kind }) => kind === 'endButtonShown'),
		{ what: 'the desktop to show the call' },
	);
	return id;
}
