import { judgeProduct } from './judgeProduct.ts';
import { judgeSightings, type SightingVerdict } from './judgeSightings.ts';
import { type Latencies, latenciesOf } from './latenciesOf.ts';
import { countMistakes, type Mistakes } from './mistakes.ts';
import type { RigRecord } from './playCase.ts';
import type { RigCase } from './rigCase.ts';

/** What one run showed. */
export type RunVerdict = {
	readonly of: RigCase;
	/** What the agent was told, page and platform together; the keys of the detector included. */
	readonly product: Mistakes;
	/** What the page alone would have told, and what it would have asked about. */
	readonly alone: Mistakes;
	readonly asked: number;
	/** The page alone was wrong, and nothing that the health page counts says so. */
	readonly silent: boolean;
	readonly drift: boolean;
	readonly latencies: Latencies;
	/** Canaries found in anything posted, stored or told as trouble. */
	readonly canaries: number;
	/** Messages that the background would not have taken. */
	readonly refused: number;
	readonly failure: string | null;
};

/** The page shows nothing of this wrap-up: the workspace is closed from before the end of the call until after it. */
const outOfSight = 'S17';

function ofPageAlone({ of, truth, alone }: RigRecord): SightingVerdict {
	const { mistakes, asked } = judgeSightings(truth, alone);
	return { mistakes: of.scenario === outOfSight ? { ...mistakes, missed: 0 } : mistakes, asked };
}

/** Whether the counters of the health page grew by something that went wrong. */
function isTold({ before, after, drift }: RigRecord['health']): boolean {
	const unmatched = after.wrapUps - after.matched - (before.wrapUps - before.matched);
	return drift || unmatched > 0 || after.disagreements > before.disagreements;
}

/** Judges a record. */
export function judgeRun(record: RigRecord): RunVerdict {
	const { of, truth, reports, product } = record;
	const book = judgeProduct(truth, product);
	const { mistakes: keys } = judgeSightings(truth, record.together);
	const { mistakes: alone, asked } = ofPageAlone(record);
	return {
		of,
		product: { ...book, duplicate: book.duplicate + keys.duplicate, wrongKey: book.wrongKey + keys.wrongKey },
		alone,
		asked,
		silent: countMistakes(alone) > 0 && !isTold(record.health),
		drift: record.health.drift,
		latencies: latenciesOf(truth, reports, product),
		canaries: record.canaries.length,
		refused: record.refused.length,
		failure: record.failure,
	};
}
