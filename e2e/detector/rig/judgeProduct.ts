import type { Truth } from '../../desktop/truthLog.ts';
import type { Mistakes } from './mistakes.ts';
import type { BookMoment } from './startBackground.ts';
import { type OwedWrapUp, wrapUpsOf } from './wrapUpTimes.ts';

/** The clocks are one, but a change is stamped a moment after it is made; in milliseconds. */
const tolerance = 30;

type Told = { readonly wrapping: readonly BookMoment[]; readonly over: readonly BookMoment[] };

function toldOf(conversationId: string, moments: readonly BookMoment[]): Told {
	const own = moments.filter((moment) => moment.conversationId === conversationId);
	return { wrapping: own.filter(({ kind }) => kind === 'wrapping'), over: own.filter(({ kind }) => kind === 'over') };
}

function judgeOwed(owed: OwedWrapUp, { wrapping, over }: Told): Mistakes {
	const inTime = wrapping.filter(({ at }) => at <= owed.endedAt);
	const early = [
		...wrapping.filter(({ at }) => at < owed.startedAt - tolerance),
		...over.filter(({ at }) => at < owed.endedAt - tolerance),
	];
	const endMissed = inTime.length > 0 && owed.endedAt < Number.POSITIVE_INFINITY && over.length === 0;
	return {
		missed: (inTime.length === 0 ? 1 : 0) + (endMissed ? 1 : 0),
		false: early.length,
		duplicate: Math.max(0, wrapping.length - 1) + Math.max(0, over.length - 1),
		wrongKey: 0,
	};
}

/**
 * Holds what the product told the agent, page and platform together, against what really happened. A wrap-up told of a
 * conversation that owes none is `wrongKey` while another one's goes on, else `false`.
 */
export function judgeProduct(truth: readonly Truth[], moments: readonly BookMoment[]): Mistakes {
	const owed = wrapUpsOf(truth);
	const ofOwed = owed.map((one) => judgeOwed(one, toldOf(one.conversationId, moments)));
	const stray = moments.filter(
		({ conversationId, kind }) =>
			kind === 'wrapping' && !owed.some((candidate) => candidate.conversationId === conversationId),
	);
	const isAnothers = ({ at }: BookMoment) => owed.some(({ startedAt, endedAt }) => at >= startedAt && at <= endedAt);
	const wrongKey = stray.filter(isAnothers).length;
	return ofOwed.reduce(
		(sum, one) => ({
			missed: sum.missed + one.missed,
			false: sum.false + one.false,
			duplicate: sum.duplicate + one.duplicate,
			wrongKey: sum.wrongKey,
		}),
		{ missed: 0, false: stray.length - wrongKey, duplicate: 0, wrongKey },
	);
}
