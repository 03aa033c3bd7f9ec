import type { FleetOptions } from '../fleetOptions.ts';
import { type FleetSummary, summarize } from '../report/summarize.ts';
import { simulateAgent } from '../simulateAgent.ts';
import { shiftStart } from '../stage/createStage.ts';
import { createHurriedTime } from './createHurriedTime.ts';
import { openTlsDoor, type TlsDoor } from './openTlsDoor.ts';

/**
 * Plays agents at the same time, in hurried real time, each against a TLS port of its own on the loopback. Such a run is
 * not the same twice; it shows that the bytes on the line are right, and the checks hold for it too.
 */
export async function runOverTls({ agents, seed, hours, faults, dialect }: FleetOptions): Promise<FleetSummary> {
	const run = { seed, hours, faults, dialect };
	const began = performance.now();
	const processor = process.cpuUsage();
	const doors: TlsDoor[] = [];
	const reports = await Promise.all(
		Array.from({ length: agents }, async (_, agent) =>
			simulateAgent(
				{ ...run, agent },
				{
					time: createHurriedTime(shiftStart),
					carry: async (answerRest) => {
						const door = await openTlsDoor(answerRest);
						doors.push(door);
						return door.answerRest;
					},
				},
			),
		),
	);
	await Promise.all(doors.map((door) => door.close()));
	const { user, system } = process.cpuUsage(processor);
	return summarize(run, reports, {
		seconds: (performance.now() - began) / 1000,
		cpuSeconds: (user + system) / 1_000_000,
		peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
	});
}
