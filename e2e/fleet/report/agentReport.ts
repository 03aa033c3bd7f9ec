import type { Breach, Evidence } from '../checks/evidence.ts';
import { operationOf } from './operationOf.ts';

/** Counts by name. */
export type Tally = Readonly<Record<string, number>>;

/** What one agent's shift came to; small, because a shard sends one for each agent. */
export type AgentReport = {
	readonly agent: number;
	readonly conversations: number;
	/** Wrap-ups that the platform wanted of the agent. */
	readonly wrapUps: number;
	readonly intents: number;
	readonly outcomes: Tally;
	readonly requests: Tally;
	/** Requests in each minute of the shift. */
	readonly requestsByMinute: readonly number[];
	/** Requests from the start of after-call work to half a minute after its end, one figure for each wrap-up. */
	readonly requestsPerWrapUp: readonly number[];
	readonly faultsMet: Tally;
	/** Messages that came over the notification socket, heartbeats and answers to pings included. */
	readonly socketMessages: number;
	/** Most notification channels of the agent that lived at the same moment. */
	readonly channels: number;
	readonly breaches: readonly Breach[];
};

const minute = 60_000;

export function tally(names: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

/** Requests that belong to one wrap-up: those that name its conversation, and the lists read while its work was pending. */
function requestsPerWrapUp({ truth, network }: Evidence): number[] {
	return truth
		.filter(({ kind }) => kind === 'afterCallWorkStarted')
		.map(({ conversationId, at }) => {
			const end = truth.find(
				(change) => change.conversationId === conversationId && change.kind === 'afterCallWorkEnded',
			);
			const until = (end?.at ?? at) + minute / 2;
			return network.filter(
				({ path, leftAt }) =>
					leftAt >= at && leftAt <= until && (path.includes(conversationId) || path === '/api/v2/conversations'),
			).length;
		});
}

/** Sums up a shift. */
export function reportOf(shift: {
	readonly agent: number;
	readonly evidence: Evidence;
	readonly breaches: readonly Breach[];
	readonly startedAt: number;
	readonly hours: number;
	readonly socketMessages: number;
	readonly channels: number;
}): AgentReport {
	const { truth, network, intents, obstacles } = shift.evidence;
	const endsAt = shift.startedAt + shift.hours * 60 * minute;
	const requestsByMinute = Array.from({ length: Math.ceil(shift.hours * 60) }, () => 0);
	for (const { leftAt } of network) {
		const place = Math.floor((leftAt - shift.startedAt) / minute);
		const count = requestsByMinute[place];
		if (count !== undefined) requestsByMinute[place] = count + 1;
	}
	const outcomes = intents.map(({ ends }) => {
		const outcome = ends[0]?.outcome;
		if (outcome === undefined) return 'none';
		return 'reason' in outcome ? `${outcome.kind}: ${outcome.reason}` : outcome.kind;
	});
	return {
		agent: shift.agent,
		conversations: truth.filter(({ kind }) => kind === 'offered').length,
		wrapUps: truth.filter(({ kind }) => kind === 'afterCallWorkStarted').length,
		intents: intents.length,
		outcomes: tally(outcomes),
		requests: tally(network.map(({ method, path }) => operationOf(method, path))),
		requestsByMinute,
		requestsPerWrapUp: requestsPerWrapUp(shift.evidence),
		faultsMet: tally(obstacles.filter(({ from }) => from < endsAt).map(({ what }) => what)),
		socketMessages: shift.socketMessages,
		channels: shift.channels,
		breaches: shift.breaches,
	};
}
