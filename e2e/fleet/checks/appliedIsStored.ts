import type { IntentTrace } from '../stage/createLedger.ts';
import type { Check } from './evidence.ts';
import { isMeant, isSatisfied, storesIn, storesOf } from './timeline.ts';

const endedApplied = ({ ends }: IntentTrace) =>
	ends.find(({ outcome }) => outcome.kind === 'applied' || outcome.kind === 'alreadyApplied');

/**
 * What was told as applied, the platform held by then, with that code and those notes; and after that it was replaced by
 * somebody else or by a later choice only.
 */
export const appliedIsStored: Check = ({ intents, truth }) => {
	const stores = storesIn(truth);
	return intents.flatMap((intent) => {
		const end = endedApplied(intent);
		if (end === undefined) return [];
		const own = storesOf(stores, intent.communicationId);
		const place = own.findLastIndex((stored) => stored.at <= end.at && isSatisfied(stored, intent));
		if (place === -1) {
			const held = own.filter(({ at }) => at <= end.at).at(-1);
			const what = held === undefined ? 'nothing' : `${held.code} by ${held.by}`;
			return [
				{
					kind: 'falseApplied',
					detail: `intent ${intent.id} was told applied at ${end.at}, and the platform held ${what}`,
				},
			];
		}
		const next = own[place + 1];
		const later = (stored: typeof next) =>
			intents.some(
				(other) =>
					other !== intent && other.storedAt >= intent.storedAt && stored !== undefined && isMeant(stored, other),
			);
		if (next?.by !== 'afterword' || isSatisfied(next, intent) || later(next)) return [];
		return [
			{
				kind: 'falseApplied',
				detail: `intent ${intent.id} was replaced at ${next.at} by ${next.code}, which no later choice meant`,
			},
		];
	});
};
