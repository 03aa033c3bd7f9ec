import { createApplying } from './applying.ts';
import { createCalibration } from './calibration.ts';
import type { Labelled } from './labelledSet.ts';

/** Figures of one run over one set. Shares are 0 to 1. */
export type Figures = {
	readonly events: number;
	readonly top1: number;
	readonly top3: number;
	readonly top5: number;
	readonly reciprocalRank: number;
	readonly calibrationError: number;
	/** For each target precision: the share that would be applied by itself, and the share of those that was right. */
	readonly applied: Readonly<Record<string, { readonly coverage: number; readonly precision: number }>>;
	/** Each agent's first twenty. */
	readonly first20: { readonly events: number; readonly top1: number; readonly top3: number };
	/** Where the chosen code had never been chosen before in this run. */
	readonly newCode: { readonly events: number; readonly top1: number; readonly top3: number };
};

const firstOfAgent = 20;

type Count = { events: number; top1: number; top3: number };
const newCount = (): Count => ({ events: 0, top1: 0, top3: 0 });

function add(count: Count, rank: number): void {
	count.events += 1;
	if (rank === 1) count.top1 += 1;
	if (rank <= 3) count.top3 += 1;
}

const asShares = ({ events, top1, top3 }: Count) => ({ events, top1: top1 / events, top3: top3 / events });

/** The rank of a candidate, from 1; of equals the earlier candidate comes first. */
export function rankOf(chances: ArrayLike<number>, chosen: number): number {
	const own = chances[chosen] ?? 0;
	return Array.from(chances).filter((chance, at) => chance > own || (chance === own && at <= chosen)).length;
}

/** Keeps score of forecasts, one event after the other. Thresholds for applying come from the past alone. */
export function createScoreSheet() {
	const all = newCount();
	const first20 = newCount();
	const newCode = newCount();
	let top5 = 0;
	let reciprocal = 0;
	const calibration = createCalibration();
	const applying = createApplying();
	const seenOfAgent = new Map<string | null, number>();
	const seenCodes = new Set<string>();

	const take = ({ circumstances, candidates, codeId }: Labelled, chances: ArrayLike<number>): void => {
		const chosen = candidates.findIndex(({ id }) => id === codeId);
		if (chosen < 0) return;
		const rank = rankOf(chances, chosen);
		const sureness = Math.max(...Array.from(chances));
		add(all, rank);
		if (rank <= 5) top5 += 1;
		reciprocal += 1 / rank;
		calibration.take(sureness, rank === 1);
		applying.take(sureness, rank === 1);
		const before = seenOfAgent.get(circumstances.agentId) ?? 0;
		seenOfAgent.set(circumstances.agentId, before + 1);
		if (before < firstOfAgent) add(first20, rank);
		if (!seenCodes.has(codeId)) add(newCode, rank);
		seenCodes.add(codeId);
	};

	const figures = (): Figures => ({
		...asShares(all),
		top5: top5 / all.events,
		reciprocalRank: reciprocal / all.events,
		calibrationError: calibration.error(),
		applied: applying.shares(),
		first20: asShares(first20),
		newCode: asShares(newCode),
	});

	return { take, figures };
}
