import type { SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import type { Stage } from '../stage/stage.ts';

/**
 * Some other system changes the conversation again and again, so that what was read is old when the write arrives. Only
 * where the fault is on, for a part of the wrap-ups; a gateway that locks by version then answers 412.
 */
export function stormVersions({ time, random, faults }: Stage, conversation: SimulatedConversation): void {
	if (!faults.has('versions') || random.next() > 0.2) return;
	const until = time.now() + random.between(1000, 25_000);
	const change = () => {
		conversation.version += 1;
		if (time.now() < until) time.scheduler.after(random.between(40, 600), change);
	};
	change();
}
