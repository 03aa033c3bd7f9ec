import type { Scores } from './given.ts';
import type { Memory } from './memory.ts';

/** Features with their values, parallel. */
export type Vector = { readonly ids: readonly number[]; readonly values: readonly number[] };

const rate = 2;
/** Keeps the first steps finite. */
const caution = 0.1;
/** Errors smaller than this are not worth a step. */
const negligible = 0.01;
/** Weights are stored as whole numbers of this many parts. */
const parts = 4096;

/** One multiplication, whose upper bits depend on all of both: this runs for every feature with every code. */
const slotOf = (weights: Int16Array, feature: number, code: number) =>
	Math.imul(feature ^ code, 0x9e3779b1) >>> (Math.clz32(weights.length) + 1);

/** What one feature says for a code, before its value. */
export function linearWeight({ weights }: Memory, feature: number, code: number): number {
	return (weights[slotOf(weights, feature, code)] ?? 0) / parts;
}

/** The sum of weights times values for each code. */
export function linearScores({ weights }: Memory, { ids, values }: Vector, codes: readonly number[]): Scores {
	const scores = new Float64Array(codes.length);
	for (let place = 0; place < codes.length; place += 1) {
		const code = codes[place] ?? 0;
		let sum = 0;
		for (let at = 0; at < ids.length; at += 1)
			sum += (weights[slotOf(weights, ids[at] ?? 0, code)] ?? 0) * (values[at] ?? 0);
		scores[place] = sum / parts;
	}
	return scores;
}

/**
 * One step towards the code that was chosen and away from all that were not, in steps that shrink for features seen
 * often (softmax regression with AdaGrad). With `sign` -1 the step is undone as well as that is possible.
 */
export function linearStep(
	{ weights, gradients }: Memory,
	{ ids, values }: Vector,
	codes: readonly number[],
	chances: Scores,
	chosen: number,
	sign: 1 | -1,
): void {
	const errors = chances.map((chance, at) => (at === chosen ? 1 : 0) - chance);
	const size = errors.reduce((sum, error) => sum + error * error, 0);
	for (let at = 0; at < ids.length; at += 1) {
		const id = ids[at] ?? 0;
		const value = values[at] ?? 0;
		const place = id & (gradients.length - 1);
		const sum = (gradients[place] ?? 0) + (sign > 0 ? size * value * value : 0);
		gradients[place] = sum;
		const step = (sign * rate * value * parts) / (caution + Math.sqrt(sum));
		for (let code = 0; code < codes.length; code += 1) {
			const error = errors[code] ?? 0;
			if (Math.abs(error) < negligible) continue;
			const slot = slotOf(weights, id, codes[code] ?? 0);
			weights[slot] = Math.max(-32_768, Math.min(32_767, (weights[slot] ?? 0) + Math.round(step * error)));
		}
	}
}
