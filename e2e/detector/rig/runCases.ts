import { type DetectorHealth, noHealth } from '../../../src/desktop/detector/detectorHealth.ts';
import { scenarios } from '../../desktop/scenarios/scenarios.ts';
import { playCase, type RigRecord } from './playCase.ts';
import type { RigCase } from './rigCase.ts';
import { openRigBrowser, openSeats, type RigSeat } from './rigSeat.ts';

/** How to run: how many seats play at the same time, at what speed, with which shipped content script. */
export type RunOptions = {
	readonly seats: number;
	/** 1 is real time. The graces of the detector are real time at any speed. */
	readonly speed: number;
	readonly script: string;
	/** Called after each case. */
	readonly onRecord?: (record: RigRecord) => void;
};

const length = ({ scenario }: RigCase): number => scenarios[scenario].steps.at(-1)?.at ?? 0;

/**
 * Plays all cases, seed by seed and of each the longest first, each at the next seat that is free and can play it. What the detector has counted at
 * a seat goes on from case to case of the same generation, as it does over the lives of a background.
 */
export async function runCases(cases: readonly RigCase[], options: RunOptions): Promise<readonly RigRecord[]> {
	const { speed, script } = options;
	const seats = await openSeats(options.seats);
	const browser = await openRigBrowser(seats);
	const waiting = cases.toSorted((one, other) => one.plannedBy - other.plannedBy || length(other) - length(one));
	const records: RigRecord[] = [];
	const canPlay = ({ crmHost }: RigSeat, { scenario }: RigCase): boolean =>
		scenarios[scenario].page !== 'embedded' || crmHost !== null;
	const playAt = async (seat: RigSeat): Promise<void> => {
		const counted = new Map<string, DetectorHealth>();
		for (;;) {
			const next = waiting.findIndex((candidate) => canPlay(seat, candidate));
			const [of] = next === -1 ? [] : waiting.splice(next, 1);
			if (of === undefined) return;
			const { generation } = of.switches;
			const before = counted.get(generation) ?? noHealth;
			const stage = { browser, script, speed };
			const first = await playCase(of, seat, stage, before);
			// What could not be played tells nothing. A machine may stall once; what fails twice is a failure.
			const record = first.failure === null ? first : await playCase(of, seat, stage, before);
			counted.set(generation, record.health.after);
			records.push(record);
			options.onRecord?.(record);
		}
	};
	try {
		// One after another, or all pages of the first cases load in the same second.
		await Promise.all(
			seats.map(async (seat, place) => {
				await new Promise((resolve) => setTimeout(resolve, place * 700));
				await playAt(seat);
			}),
		);
	} finally {
		await browser.close();
	}
	return records;
}
