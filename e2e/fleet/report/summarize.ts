import type { Breach } from '../checks/evidence.ts';
import type { AgentReport, Tally } from './agentReport.ts';

/** The figures of a run, as `--json` writes them. */
export type FleetSummary = {
	readonly dialect: string;
	readonly faults: readonly string[];
	readonly seed: number;
	readonly agents: number;
	readonly hours: number;
	readonly conversations: number;
	readonly wrapUps: number;
	readonly intents: number;
	readonly outcomes: Tally;
	readonly requests: Tally;
	readonly requestsPerWrapUp: { readonly p50: number; readonly p95: number };
	/** Over all minutes of the shift, for all agents together. */
	readonly requestsPerMinute: { readonly mean: number; readonly peak: number };
	readonly faultsMet: Tally;
	/** Messages over notification sockets in a minute, for all agents together. */
	readonly socketMessagesPerMinute: number;
	/** Notification channels of one agent that live at the same moment: usual, and most. */
	readonly channelsPerAgent: { readonly mean: number; readonly most: number };
	/** Most requests of one agent in one minute. */
	readonly busiestAgentMinute: number;
	readonly breaches: readonly (Breach & { readonly agent: number; readonly replay: string })[];
	readonly seconds: number;
	readonly cpuSeconds: number;
	readonly peakMegabytes: number;
};

function add(tallies: readonly Tally[]): Tally {
	const sum: Record<string, number> = {};
	for (const counts of tallies) {
		for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
	}
	return Object.fromEntries(Object.entries(sum).toSorted(([one], [other]) => one.localeCompare(other)));
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The smallest value that at least this share of all values does not exceed. */
function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** What to type to see one agent of a run again. */
export function replayOf(run: Pick<FleetSummary, 'seed' | 'hours' | 'faults' | 'dialect'>, agent: number): string {
	const faults = run.faults.length === 0 ? 'none' : run.faults.join(',');
	return `npm run fleet -- --seed ${run.seed} --agent ${agent} --hours ${run.hours} --faults ${faults} --dialect ${run.dialect}`;
}

/** Adds the reports of all agents up. */
export function summarize(
	run: Pick<FleetSummary, 'seed' | 'hours' | 'faults' | 'dialect'>,
	reports: readonly AgentReport[],
	cost: Pick<FleetSummary, 'seconds' | 'cpuSeconds' | 'peakMegabytes'>,
): FleetSummary {
	const minutes = reports[0]?.requestsByMinute.map((_, place) =>
		total(reports.map(({ requestsByMinute }) => requestsByMinute[place] ?? 0)),
	) ?? [0];
	const perWrapUp = reports.flatMap(({ requestsPerWrapUp }) => requestsPerWrapUp);
	return {
		...run,
		agents: reports.length,
		conversations: total(reports.map(({ conversations }) => conversations)),
		wrapUps: total(reports.map(({ wrapUps }) => wrapUps)),
		intents: total(reports.map(({ intents }) => intents)),
		outcomes: add(reports.map(({ outcomes }) => outcomes)),
		requests: add(reports.map(({ requests }) => requests)),
		requestsPerWrapUp: { p50: percentile(perWrapUp, 0.5), p95: percentile(perWrapUp, 0.95) },
		requestsPerMinute: { mean: tenth(total(minutes) / minutes.length), peak: Math.max(...minutes) },
		socketMessagesPerMinute: tenth(total(reports.map(({ socketMessages }) => socketMessages)) / minutes.length),
		channelsPerAgent: {
			mean: tenth(total(reports.map(({ channels }) => channels)) / Math.max(1, reports.length)),
			most: Math.max(0, ...reports.map(({ channels }) => channels)),
		},
		busiestAgentMinute: Math.max(0, ...reports.map(({ requestsByMinute }) => Math.max(0, ...requestsByMinute))),
		faultsMet: add(reports.map(({ faultsMet }) => faultsMet)),
		breaches: reports.flatMap(({ agent, breaches }) =>
			breaches.map((breach) => ({ ...breach, agent, replay: replayOf(run, agent) })),
		),
		...cost,
	};
}
