import type { DesktopGeneration, Locale } from '../desktop/desktopSwitches.ts';
import type { RunVerdict } from '../detector/rig/judgeRun.ts';
import { countMistakes, type Mistakes, sumMistakes } from '../detector/rig/mistakes.ts';
import { type Statistics, statistics } from './statistics.ts';

/** What the runs on one generation showed. */
export type GenerationFigures = {
	readonly runs: number;
	readonly product: Mistakes;
	/** The detector without the platform's word. */
	readonly alone: Mistakes;
	/** Wrap-ups that it did not tell, but called unknown: what it says of a tool whose conversation it never saw. */
	readonly asked: number;
	/** Runs in which the page alone was wrong without the health page counting it. */
	readonly silent: number;
	/** Runs at whose end the detector said that the page has drifted. */
	readonly drift: number;
};

/** Runs in a language, and in how many of them product or page alone were wrong. */
export type LocaleFigures = { readonly runs: number; readonly wrong: number };

/** What all runs of the rig showed together. Latencies in milliseconds, on the generations that the packs are for. */
export type DetectorFigures = {
	readonly runs: number;
	/** Runs that could not be played to their end, and why. */
	readonly failures: readonly string[];
	readonly generations: Readonly<Record<DesktopGeneration, GenerationFigures>>;
	readonly locales: Readonly<Record<Locale, LocaleFigures>>;
	/** Null where it never came so far. */
	readonly times: Readonly<Record<'toBackground' | 'toKnown' | 'toDone' | 'toOver', Statistics | null>>;
	readonly canaries: number;
	readonly refused: number;
};

const isWrong = ({ product, alone }: RunVerdict): boolean => countMistakes(product) + countMistakes(alone) > 0;

function ofGeneration(verdicts: readonly RunVerdict[], generation: DesktopGeneration): GenerationFigures {
	const own = verdicts.filter(({ of }) => of.switches.generation === generation);
	return {
		runs: own.length,
		product: sumMistakes(own.map(({ product }) => product)),
		alone: sumMistakes(own.map(({ alone }) => alone)),
		asked: own.reduce((sum, { asked }) => sum + asked, 0),
		silent: own.filter(({ silent }) => silent).length,
		drift: own.filter(({ drift }) => drift).length,
	};
}

/** A run on a drifted desktop tells of the packs, not of the language. */
function ofLocale(verdicts: readonly RunVerdict[], locale: Locale): LocaleFigures {
	const own = verdicts.filter(({ of }) => of.switches.locale === locale && of.switches.generation !== 'g2-drift');
	return { runs: own.length, wrong: own.filter(isWrong).length };
}

/** Sums up the runs of the rig. */
export function detectorFigures(verdicts: readonly RunVerdict[]): DetectorFigures {
	const known = verdicts.filter(({ of }) => of.switches.generation !== 'g2-drift');
	const times = (name: keyof DetectorFigures['times']): Statistics | null => {
		const measured = known.flatMap(({ latencies }) => latencies[name]);
		return measured.length === 0 ? null : statistics(measured);
	};
	const sum = (count: (verdict: RunVerdict) => number): number =>
		verdicts.reduce((total, verdict) => total + count(verdict), 0);
	return {
		runs: verdicts.length,
		failures: verdicts.flatMap(({ of, failure }) => (failure === null ? [] : [`${of.scenario}: ${failure}`])),
		generations: {
			g2: ofGeneration(verdicts, 'g2'),
			g1: ofGeneration(verdicts, 'g1'),
			'g2-drift': ofGeneration(verdicts, 'g2-drift'),
		},
		locales: {
			'en-us': ofLocale(verdicts, 'en-us'),
			de: ofLocale(verdicts, 'de'),
			ja: ofLocale(verdicts, 'ja'),
			'pt-br': ofLocale(verdicts, 'pt-br'),
			fr: ofLocale(verdicts, 'fr'),
			pseudo: ofLocale(verdicts, 'pseudo'),
		},
		times: {
			toBackground: times('toBackground'),
			toKnown: times('toKnown'),
			toDone: times('toDone'),
			toOver: times('toOver'),
		},
		canaries: sum(({ canaries }) => canaries),
		refused: sum(({ refused }) => refused),
	};
}
