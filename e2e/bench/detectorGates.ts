import { locales } from '../desktop/desktopSwitches.ts';
import { countMistakes, type Mistakes } from '../detector/rig/mistakes.ts';
import type { CostFigures } from './cost/costFigures.ts';
import type { DetectorFigures } from './detectorFigures.ts';
import { type Gate, gate } from './gates.ts';

/** 95 of 100 times, in milliseconds. */
const timeLimits = { toBackground: 150, toKnown: 300, toDone: 1500, toOver: 1500 } as const;

/** Processor time of the content script in a second of the busy page, in milliseconds; and its share of the observer's. */
const costLimits = { own: 0.5, share: 0.1 } as const;

function none(name: string, mistakes: Mistakes): Gate[] {
	const { missed, false: wrong, duplicate, wrongKey } = mistakes;
	return [
		gate(`${name}, missed`, 0, missed),
		gate(`${name}, false`, 0, wrong),
		gate(`${name}, duplicate`, 0, duplicate),
		gate(`${name}, wrong key`, 0, wrongKey),
	];
}

/** Runs that went wrong in a language beyond the share that did in English, rounded up. */
function wrongerThanEnglish({ locales: figures }: DetectorFigures): number {
	const english = figures['en-us'];
	const share = english.runs === 0 ? 0 : english.wrong / english.runs;
	return locales.reduce(
		(sum, locale) => sum + Math.max(0, Math.ceil(figures[locale].wrong - share * figures[locale].runs)),
		0,
	);
}

/** Fewer runs of a kind than this prove nothing about it. */
function missing({ generations, locales: languages }: DetectorFigures): number {
	return [...Object.values(generations), ...Object.values(languages)].filter(({ runs }) => runs === 0).length;
}

/** Holds what the rig showed against the promises about the detector. */
export function detectorGates(figures: DetectorFigures): Gate[] {
	const { generations, times } = figures;
	const { g2, g1, 'g2-drift': drifted } = generations;
	const time = (name: string, key: keyof DetectorFigures['times']): Gate =>
		gate(name, timeLimits[key], Math.round(times[key]?.p95 ?? Number.POSITIVE_INFINITY));
	return [
		...none('g2', g2.product),
		...none('g1', g1.product),
		...none('g2, page alone', g2.alone),
		...none('g1, page alone', g1.alone),
		gate('g2-drift, mistakes of any kind', 0, countMistakes(drifted.product)),
		gate('g2-drift, silent errors of the page alone', 0, drifted.silent),
		gate('runs wrong in a language more often than in English', 0, wrongerThanEnglish(figures)),
		time('page to background, p95 ms', 'toBackground'),
		time('wrap-up known, p95 ms', 'toKnown'),
		time('done known, p95 ms', 'toDone'),
		time('end by the platform known, p95 ms', 'toOver'),
		gate('canaries posted, stored or told', 0, figures.canaries),
		gate('messages of the page that the background refuses', 0, figures.refused),
		gate('runs that could not be played', 0, figures.failures.length),
		gate('generations and languages that were never played', 0, missing(figures)),
	];
}

/** Holds the cost of watching against the promises. A cost that was not found at all is a fault of the measurement. */
export function costGates({ watchers: { content, observer } }: CostFigures): Gate[] {
	const found = content.own > 0 ? content.own : Number.NaN;
	return [
		gate('content script on the busy page, ms a second', costLimits.own, Number(found.toFixed(3))),
		gate(
			'the same as a share of the whole-document observer',
			costLimits.share,
			Number((found / observer.own).toFixed(4)),
		),
	];
}
