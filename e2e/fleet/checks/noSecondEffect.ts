import type { Check } from './evidence.ts';
import { storesIn, storesOf } from './timeline.ts';
import { oughtToKnow, reachOf } from './writesIn.ts';

/**
 * One choice is stored once. What somebody else has replaced meanwhile may be stored again, because the agent is asked
 * then; that nobody is overwritten unasked is a check of its own. Where the first effect could not be seen when the second write left, because the answer of
 * the first was lost and it took effect after the read, no client can know better; without faults that never happens.
 */
export const noSecondEffect: Check = ({ truth, network, intents, faulty, stateLag }) => {
	const stores = storesIn(truth);
	return stores.flatMap((stored, place) => {
		const first = storesOf(stores.slice(0, place), stored.communicationId).at(-1);
		const isSecond = stored.by === 'afterword' && first?.by === 'afterword';
		if (!isSecond || first.code !== stored.code || first.notes !== stored.notes) return [];
		const orders = intents.filter(
			({ communicationId, codeId, notes, storedAt }) =>
				communicationId === stored.communicationId &&
				codeId === stored.code &&
				notes === stored.notes &&
				storedAt <= stored.at,
		);
		if (orders.length > 1) return [];
		const reach = reachOf(network, stored);
		if (faulty && reach !== null && !oughtToKnow(reach, first.at, stateLag)) return [];
		const detail = `${stored.code} was stored on ${stored.conversationId} at ${first.at} and again at ${stored.at}`;
		return [{ kind: 'secondEffect', detail }];
	});
};
