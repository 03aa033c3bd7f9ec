import { emptyApplyRecord, mayApply, withCase } from '../../src/suggest/learner/applyRecord.ts';

const targets = [0.99, 0.98, 0.95];

/** Counts what would have been applied by itself at each target precision, each decision from the past alone. */
export function createApplying() {
	const counts = targets.map((target) => ({ target, times: 0, right: 0 }));
	let record = emptyApplyRecord;
	let events = 0;
	return {
		take: (sureness: number, wasRight: boolean): void => {
			for (const count of counts)
				if (mayApply(record, sureness, count.target)) {
					count.times += 1;
					count.right += wasRight ? 1 : 0;
				}
			record = withCase(record, sureness, wasRight);
			events += 1;
		},
		/** Share applied and share of those that was right, by target. */
		shares: (): Record<string, { readonly coverage: number; readonly precision: number }> =>
			Object.fromEntries(
				counts.map(({ target, times, right }) => [target, { coverage: times / events, precision: right / times }]),
			),
	};
}
