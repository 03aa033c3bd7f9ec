import type { FleetOptions } from './fleetOptions.ts';
import type { AgentReport } from './report/agentReport.ts';
import { type FleetSummary, summarize } from './report/summarize.ts';
import { runShards } from './runShards.ts';

/** Plays a whole run on all processors, and adds it up. */
export async function runFleet({ agents, agent, ...options }: FleetOptions): Promise<FleetSummary> {
	const { seed, hours, faults, dialect } = options;
	const run = { seed, hours, faults, dialect };
	const began = performance.now();
	const reports: AgentReport[] = [];
	const wanted = agent === null ? Array.from({ length: agents }, (_, place) => place) : [agent];
	const cost = await runShards(run, wanted, (report) => void reports.push(report));
	const ordered = reports.toSorted((one, other) => one.agent - other.agent);
	return summarize(run, ordered, { seconds: (performance.now() - began) / 1000, ...cost });
}
