import type { Medium } from '../../../src/genesys/medium.ts';
import type { Random } from '../../genesys/world/createRandom.ts';
import type { Offer } from '../../genesys/world/world.ts';
import type { Stage } from '../stage/stage.ts';
import { pick } from './pick.ts';

/** How often a medium comes, of a hundred interactions. */
const mediumShares: readonly (readonly [Medium, number])[] = [
	['call', 55],
	['message', 20],
	['email', 10],
	['callback', 8],
	['social', 4],
	['video', 3],
];

function drawMedium(random: Random): Medium {
	let left = random.next() * 100;
	for (const [medium, share] of mediumShares) {
		left -= share;
		if (left < 0) return medium;
	}
	return 'call';
}

/** The next interaction of an agent: any medium, any of the queues and so any kind of after-call work. */
export function drawOffer({ world, agent, random }: Stage): Offer & { readonly medium: Medium } {
	const drawn = drawMedium(random);
	// Where the list leaves a pending wrap-up out, nothing that a plain agent may read tells it of these two.
	const untold = !world.switches.listShowsPendingAfterCallWork && (drawn === 'social' || drawn === 'video');
	const medium = untold ? 'message' : drawn;
	const queue = pick(random, world.queues);
	const outbound = medium === 'call' && random.next() < 0.15;
	return { agentId: agent.id, queueId: queue.id, medium, direction: outbound ? 'outbound' : 'inbound' };
}
