import { createDetector } from '../../src/desktop/detector/createDetector.ts';
import type { DetectorHealth } from '../../src/desktop/detector/detectorHealth.ts';
import type { PlatformWord } from '../../src/desktop/detector/platformWord.ts';
import type { Truth } from '../desktop/truthLog.ts';
import type { RecordedPlay } from './recordPlay.ts';
import { recordSightings, type SightingMoment } from './rig/recordSightings.ts';
import type { Report } from './rig/seatPages.ts';

/** The platform's word is known this long after it is true, in milliseconds. */
const wordLag = 150;

/** Where time stands still in a recording: nothing happens there, and an agent takes longer. Milliseconds. */
type Pause = { readonly at: number; readonly milliseconds: number };

/** Something for the detector to take in, in the order of time. */
type Item =
	| { readonly kind: 'report'; readonly at: number; readonly report: Report }
	| { readonly kind: 'words'; readonly at: number; readonly words: readonly PlatformWord[] };

const wordOf: Partial<Record<Truth['kind'], PlatformWord['state']>> = {
	offered: 'ringing',
	answered: 'connected',
	afterCallWorkStarted: 'wrapUp',
	afterCallWorkEnded: 'done',
};

/** What a detector made of a recording, in the recording's stretched time. */
export type Replay = {
	readonly truth: readonly Truth[];
	readonly sightings: readonly SightingMoment[];
	readonly health: DetectorHealth;
	readonly drift: boolean;
};

/** As long as a call comes in to a desktop that is open, and as long as an agent thinks of the code. */
function pausesOf(truth: readonly Truth[]): readonly Pause[] {
	const first = (kind: Truth['kind']) => truth.find((line) => line.kind === kind)?.at ?? Number.POSITIVE_INFINITY;
	return [
		{ at: first('offered') - 5, milliseconds: 20_000 },
		{ at: first('codeChosen') - 5, milliseconds: 5000 },
	];
}

/** Everything of a recording with its pauses in it; without `platform` only what the page reported. */
function itemsOf({ truth, reports }: RecordedPlay, stretched: (at: number) => number, platform: boolean): Item[] {
	const words = truth.flatMap(({ at, conversationId, kind }): Item[] => {
		const state = wordOf[kind];
		if (!platform || state === undefined) return [];
		return [{ kind: 'words', at: stretched(at) + wordLag, words: [{ conversationId, state }] }];
	});
	const shown = reports.map((report): Item => ({ kind: 'report', at: stretched(report.noticedAt), report }));
	return [...words, ...shown].toSorted((one, other) => one.at - other.at);
}

/**
 * Lets a detector live through a recorded play once more, with a page that has been open for a while and an agent who
 * thinks. `platform`: it hears what the platform says, too. `before` is what it has counted until then.
 */
export function replayPlay(play: RecordedPlay, platform: boolean, before: DetectorHealth): Replay {
	const pauses = pausesOf(play.truth);
	const stretched = (at: number): number =>
		pauses.reduce((time, pause) => time + (at >= pause.at ? pause.milliseconds : 0), at);
	const detector = createDetector();
	detector.restoreHealth(before);
	const record = recordSightings(detector);
	let now = 0;
	const passUntil = (end: number): void => {
		for (let due = detector.due(now); due !== null && due <= end; due = detector.due(now)) {
			now = due;
			detector.pass(now);
			record.look(now);
		}
		now = end;
	};
	for (const item of itemsOf(play, stretched, platform)) {
		passUntil(item.at);
		if (item.kind === 'words') detector.hearPlatform(item.words, item.at);
		else detector.take(item.report.frame, item.report.facts, item.at);
		record.look(item.at);
	}
	passUntil(now + 10_000);
	return {
		truth: play.truth.map((line) => ({ ...line, at: stretched(line.at) })),
		sightings: record.moments,
		health: detector.health(),
		drift: detector.drift(),
	};
}
