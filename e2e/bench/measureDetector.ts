import { judgeRun, type RunVerdict } from '../detector/rig/judgeRun.ts';
import { countMistakes, type Mistakes } from '../detector/rig/mistakes.ts';
import { planCases, wholeSeeds } from '../detector/rig/planCases.ts';
import { runCases } from '../detector/rig/runCases.ts';
import { type DetectorFigures, detectorFigures } from './detectorFigures.ts';
import type { keptVerdicts } from './keptVerdicts.ts';

/** How to measure the detector: with which seeds, at how many seats, at what speed, with which built extension. */
export type DetectorMeasurement = {
	readonly seeds: readonly number[];
	readonly seats: number;
	readonly speed: number;
	readonly script: string;
	/** Where the verdicts are kept while it lasts, so that it can go on after a break; without it nowhere. */
	readonly kept?: ReturnType<typeof keptVerdicts>;
};

/** The seed of a short measurement: another one every day, so that in twenty days all have had their turn. */
export function seedOfToday(now: number): number {
	return wholeSeeds[Math.floor(now / 86_400_000) % wholeSeeds.length] ?? 1;
}

const words = ({ missed, false: wrong, duplicate, wrongKey }: Mistakes): string =>
	`missed ${missed}, false ${wrong}, duplicate ${duplicate}, wrong key ${wrongKey}`;

/** Says of a run that went wrong how, and by what `e2e/detector/rig/replay.ts` plays it again. */
function tellWrong({ of, product, alone, silent, failure, canaries, refused }: RunVerdict): void {
	const { generation } = of.switches;
	const isWrong = countMistakes(product) > 0 || silent || (generation !== 'g2-drift' && countMistakes(alone) > 0);
	if (!isWrong && failure === null && canaries === 0 && refused === 0) return;
	const { locale, wrapupPlace } = of.switches;
	console.log(
		`--scenario ${of.scenario} --generation ${generation} --seed ${of.plannedBy} (${wrapupPlace}, ${locale})`,
	);
	console.log(`  page and platform: ${words(product)}; page alone: ${words(alone)}${silent ? ', silent' : ''}`);
	if (failure !== null) console.log(`  ${failure}`);
	if (canaries + refused > 0) console.log(`  canaries ${canaries}, refused ${refused}`);
}

/** Plays every scenario on every generation for each seed and sums up what page and product made of them. */
export async function measureDetector(measurement: DetectorMeasurement): Promise<DetectorFigures> {
	const { kept } = measurement;
	const cases = planCases(measurement.seeds);
	const records: RunVerdict[] = [...(kept?.verdicts ?? [])];
	const missing = cases.filter((of) => kept?.isPlayed(of) !== true);
	await runCases(missing, {
		...measurement,
		onRecord: (record) => {
			const verdict = judgeRun(record);
			records.push(verdict);
			kept?.add(verdict);
			tellWrong(verdict);
			if (records.length % 27 === 0) console.log(`${records.length} of ${cases.length} runs`);
		},
	});
	return detectorFigures(records);
}
