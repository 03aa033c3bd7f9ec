import type { Truth } from '../../desktop/truthLog.ts';

/** One wrap-up that the agent really owed. Times are epoch milliseconds. */
export type OwedWrapUp = {
	readonly conversationId: string;
	/** When the page first showed its end: the end button gone, or the tool in sight; null where the page never did. */
	readonly pageAt: number | null;
	/** When the platform began and ended after-call work. */
	readonly startedAt: number;
	readonly endedAt: number;
	/** When the agent pressed the button that ended it; null where the platform ended it otherwise. */
	readonly pressedAt: number | null;
	/** When the page had nothing of it left. */
	readonly leftPageAt: number;
};

/** A press is the cause of an end that follows it this soon, in milliseconds. */
const pressedBefore = 2000;

function owedOf(conversationId: string, truth: readonly Truth[]): OwedWrapUp | null {
	const first = (kind: Truth['kind']) => truth.find((line) => line.kind === kind)?.at;
	const startedAt = first('afterCallWorkStarted');
	if (startedAt === undefined) return null;
	const endedAt = first('afterCallWorkEnded') ?? Number.POSITIVE_INFINITY;
	const shown = truth.find(
		({ kind, at }) =>
			(kind === 'endButtonRemoved' && at > startedAt - 5000 && at < endedAt) || kind === 'wrapupKnowable',
	);
	const presses = truth.filter(({ kind, at }) => kind === 'donePressed' && at <= endedAt);
	const lastPress = presses.at(-1)?.at;
	const leaves = truth.filter(({ kind, at }) => kind === 'cardRemoved' && at >= startedAt).map(({ at }) => at);
	return {
		conversationId,
		pageAt: shown?.at ?? null,
		startedAt,
		endedAt,
		pressedAt: lastPress !== undefined && lastPress > endedAt - pressedBefore ? lastPress : null,
		leftPageAt: Math.max(endedAt, ...leaves),
	};
}

/** The wrap-ups of a run, by its ground truth: at most one for a conversation. */
export function wrapUpsOf(truth: readonly Truth[]): readonly OwedWrapUp[] {
	const ids = [...new Set(truth.map(({ conversationId }) => conversationId))];
	return ids.flatMap(
		(id) =>
			owedOf(
				id,
				truth.filter((line) => line.conversationId === id),
			) ?? [],
	);
}
