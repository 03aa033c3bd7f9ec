import type { Confidence } from '../suggestion.ts';
import { type ApplyRecord, mayApply } from './applyRecord.ts';
import type { Candidate, Circumstances } from './circumstances.ts';
import type { Learner } from './createLearner.ts';
import { type Contribution, explain } from './explain.ts';
import type { Memory } from './memory.ts';
import { type Rule, ruleOffsets } from './rules.ts';

/** A code with its chance, that chance in words, and what speaks for it, strongest first. */
export type Answer = {
	readonly codeId: string;
	readonly probability: number;
	readonly confidence: Confidence;
	readonly because: readonly Contribution[];
};

const most = 5;

/** A chance in the panel's words. */
export function confidenceOf(probability: number): Confidence {
	if (probability >= 0.75) return 'veryLikely';
	return probability >= 0.4 ? 'likely' : 'maybe';
}

/**
 * The candidates most likely chosen, best first, at most five; none when even the best is below `floor`, because silence
 * is better than a guess.
 */
export function answer(
	memory: Memory,
	learner: Learner,
	circumstances: Circumstances,
	candidates: readonly Candidate[],
	{ rules, floor }: { readonly rules: readonly Rule[]; readonly floor: number },
): Answer[] {
	const offsets = rules.length > 0 ? ruleOffsets(rules, circumstances, candidates) : [];
	const forecast = learner.predict(circumstances, candidates, offsets);
	const chanceAt = (at: number) => forecast.chances[at] ?? 0;
	const shown = [...candidates.keys()].sort((one, other) => chanceAt(other) - chanceAt(one)).slice(0, most);
	if (chanceAt(shown[0] ?? 0) < floor) return [];
	const because = explain(memory, forecast, shown);
	return shown.flatMap((at, place) => {
		const codeId = candidates[at]?.id;
		const probability = chanceAt(at);
		if (codeId === undefined) return [];
		return [{ codeId, probability, confidence: confidenceOf(probability), because: because[place] ?? [] }];
	});
}

/**
 * Whether the first answer may be applied without a click: its like was right often enough before (see `mayApply`), and
 * something was said, written or predicted, because attributes alone never suffice. Policy decides whether at all.
 */
export function mayApplyByItself(
	record: ApplyRecord,
	{ texts, predictions }: Circumstances,
	{ probability }: Pick<Answer, 'probability'>,
	target: number,
): boolean {
	return (texts.length > 0 || predictions.length > 0) && mayApply(record, probability, target);
}
