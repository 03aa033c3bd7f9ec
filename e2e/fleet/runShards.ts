import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AgentReport } from './report/agentReport.ts';
import type { AgentOrder } from './stage/createStage.ts';

/** The agents one process plays. */
export type ShardOrder = Omit<AgentOrder, 'agent'> & { readonly agents: readonly number[] };

/** What a process tells: a report for each agent, and at the end what it took. */
export type ShardNews =
	| { readonly kind: 'report'; readonly report: AgentReport }
	| { readonly kind: 'cost'; readonly cpuSeconds: number; readonly peakMegabytes: number };

/** What all processes took together; the memory is the sum of their highest. */
export type ShardCost = { readonly cpuSeconds: number; readonly peakMegabytes: number };

function runShard(order: ShardOrder, onReport: (report: AgentReport) => void): Promise<ShardCost> {
	return new Promise((resolve, reject) => {
		let cost: ShardCost | null = null;
		const shard = fork(fileURLToPath(new URL('fleetShard.ts', import.meta.url)), {
			// Almost everything of a shift is garbage at once: a large nursery spares most of the copying.
			execArgv: ['--max-old-space-size=1536', '--max-semi-space-size=64', '--import', 'tsx'],
			serialization: 'advanced',
		});
		shard.on('message', (news: ShardNews) => {
			if (news.kind === 'report') onReport(news.report);
			else cost = news;
		});
		shard.on('error', reject);
		shard.on('exit', (code) => {
			if (cost === null) reject(new Error(`A shard of the fleet ended with code ${code} before its work was done.`));
			else resolve(cost);
		});
		shard.send(order);
	});
}

/** How many agents one process plays: what a dead life still waits for is never let go while its process lives. */
const atMost = 80;

/** Plays agents on all processors; reports come in no particular order. Rejects when a process breaks. */
export async function runShards(
	run: Omit<AgentOrder, 'agent'>,
	agents: readonly number[],
	onReport: (report: AgentReport) => void,
): Promise<ShardCost> {
	const count = Math.min(availableParallelism(), agents.length);
	const shards = Math.max(count, Math.ceil(agents.length / atMost));
	const waiting = Array.from({ length: shards }, (_, place) => agents.filter((_agent, at) => at % shards === place));
	const playOn = async (): Promise<ShardCost> => {
		let cpuSeconds = 0;
		let peakMegabytes = 0;
		for (let mine = waiting.shift(); mine !== undefined; mine = waiting.shift()) {
			const cost = await runShard({ ...run, agents: mine }, onReport);
			cpuSeconds += cost.cpuSeconds;
			peakMegabytes = Math.max(peakMegabytes, cost.peakMegabytes);
		}
		return { cpuSeconds, peakMegabytes };
	};
	const costs = await Promise.all(Array.from({ length: count }, playOn));
	return {
		cpuSeconds: costs.reduce((sum, cost) => sum + cost.cpuSeconds, 0),
		peakMegabytes: costs.reduce((sum, cost) => sum + cost.peakMegabytes, 0),
	};
}
