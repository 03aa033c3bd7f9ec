import type { Offer } from '../genesys/world/world.ts';
import { until } from '../harness/until.ts';
import type { Stage } from './stage.ts';

/** What the conversation deviates in from an inbound call; the queue is named. */
export type EndedCall = Omit<Partial<Offer>, 'queueId'> & { readonly queue?: string };

/**
 * Takes a conversation straight to its wrap-up, with the agent's desktop open: rings, is answered, and the customer
 * hangs up as soon as the desktop shows the call. For tests that are about what comes after.
 *
 * @returns the conversation's id
 */
export async function endCall({ genesys, desktop }: Stage, { queue = 'Billing', ...offer }: EndedCall = {}) {
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
	world.hangUp(id, 'customer');
	return id;
}
