/** How often the first suggestion was right before, by how sure it was: two lists with an entry for each step of sureness. */
export type ApplyRecord = { readonly right: readonly number[]; readonly all: readonly number[] };

const steps = 64;
const stepsPerTenth = 16;
/** Fewer past cases than this above a threshold prove nothing. */
const leastCases = 30;

/** A record without cases. */
export const emptyApplyRecord: ApplyRecord = { right: Array(steps).fill(0), all: Array(steps).fill(0) };

/** Steps are fine near certainty: each power of ten that is left to certainty has sixteen. */
const stepOf = (probability: number) =>
	Math.min(steps - 1, Math.floor(-Math.log10(Math.max(1e-9, 1 - probability)) * stepsPerTenth));

/** The record with one more case, or one less: how sure the first suggestion was, and whether it was chosen. */
export function withCase(record: ApplyRecord, probability: number, wasRight: boolean, sign: 1 | -1 = 1): ApplyRecord {
	const step = stepOf(probability);
	const moved = (counts: readonly number[]) => counts.with(step, Math.max(0, (counts[step] ?? 0) + sign));
	return { right: wasRight ? moved(record.right) : record.right, all: moved(record.all) };
}

/** Right cases that are needed beyond the target: one, and one standard deviation of the misses that it allows. */
const margin = (cases: number, target: number) => 1 + Math.sqrt(cases * (1 - target));

/**
 * Whether a suggestion as sure as this may be applied by itself: when at least thirty past cases lie above some threshold
 * that it reaches, and more of them were right than `target` asks for, by a margin that covers luck.
 */
export function mayApply({ right, all }: ApplyRecord, probability: number, target: number): boolean {
	let cases = 0;
	let hits = 0;
	for (let step = steps - 1; step >= 0; step -= 1) {
		const here = all[step] ?? 0;
		cases += here;
		hits += right[step] ?? 0;
		// A threshold has to stand where something was seen: what lies below all cases is proved by none of them.
		if (
			here > 0 &&
			step <= stepOf(probability) &&
			cases >= leastCases &&
			hits - margin(cases, target) >= target * cases
		)
			return true;
	}
	return false;
}
