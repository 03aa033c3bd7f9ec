import type { Check } from './evidence.ts';
import { isMeant, storesIn, storesOf } from './timeline.ts';

const notApplied = new Set(['withdrawn', 'missed', 'refused']);

/**
 * What was told as taken back, missed or refused is not what the platform holds by our doing. An effect that somebody
 * else replaced before the end was told is none any more.
 */
export const notAppliedLeftNothing: Check = ({ intents, truth }) => {
	const stores = storesIn(truth);
	return intents.flatMap((intent) => {
		const end = intent.ends.find(({ outcome }) => notApplied.has(outcome.kind));
		if (end === undefined) return [];
		const own = storesOf(stores, intent.communicationId);
		const twins = intents.filter(
			(other) =>
				other !== intent &&
				other.communicationId === intent.communicationId &&
				other.codeId === intent.codeId &&
				other.notes === intent.notes,
		);
		if (twins.length > 0) return [];
		const place = own.findLastIndex(
			(stored) => stored.by === 'afterword' && stored.at >= intent.storedAt && isMeant(stored, intent),
		);
		const effect = own[place];
		const next = own[place + 1];
		if (effect === undefined || (next !== undefined && next.at <= end.at)) return [];
		const detail = `intent ${intent.id} was told ${end.outcome.kind} at ${end.at}, and took effect at ${effect.at}`;
		return [{ kind: 'falseEnd', detail }];
	});
};
