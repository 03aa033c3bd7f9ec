import { register } from 'node:module';
import type { ShardNews, ShardOrder } from './runShards.ts';

// Before anything of the product is loaded.
register('./shippedModules.mjs', import.meta.url);
const { simulateAgent } = await import('./simulateAgent.ts');

/** A process of its own: plays the agents it is given one after the other, and hands over a report for each. */
async function play({ agents, ...run }: ShardOrder): Promise<void> {
	const tell = (news: ShardNews) => process.send?.(news);
	for (const agent of agents) tell({ kind: 'report', report: await simulateAgent({ ...run, agent }) });
	const { user, system } = process.cpuUsage();
	const { maxRSS } = process.resourceUsage();
	tell({ kind: 'cost', cpuSeconds: (user + system) / 1_000_000, peakMegabytes: Math.round(maxRSS / 1024) });
	process.disconnect();
}

// Every request that ends takes back its time limit, which makes an error; long traces of them cost a tenth of a run.
Error.stackTraceLimit = 2;
process.once('message', (order: ShardOrder) => void play(order));
