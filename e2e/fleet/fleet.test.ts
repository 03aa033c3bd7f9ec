import { describe, expect, it } from 'vitest';
import { dialects } from '../genesys/genesys.ts';
import { isFull } from '../support/sampling.ts';
import { faultNames } from './faultNames.ts';
import type { AgentReport } from './report/agentReport.ts';
import { replayOf } from './report/summarize.ts';
import { simulateAgent } from './simulateAgent.ts';
import type { AgentOrder } from './stage/createStage.ts';

const seeds = [1, 2, 3, 4, 5];
const size = isFull ? { agents: 40, hours: 8 } : { agents: 2, hours: 3 };

/** Shifts of a few agents of a run, one after the other. */
async function play(run: Omit<AgentOrder, 'agent'>) {
	const reports: AgentReport[] = [];
	for (let agent = 0; agent < size.agents; agent += 1) reports.push(await simulateAgent({ ...run, agent }));
	const breaches = reports.flatMap(({ agent, breaches: own }) =>
		own.map(({ kind, detail }) => `${kind}: ${detail}\n  ${replayOf(run, agent)}`),
	);
	const sum = (count: (report: AgentReport) => number) => reports.reduce((total, report) => total + count(report), 0);
	return {
		breaches,
		wrapUps: sum(({ wrapUps }) => wrapUps),
		applied: sum(({ outcomes }) => outcomes['applied'] ?? 0),
		intents: sum(({ intents }) => intents),
		faultsMet: sum(({ faultsMet }) => Object.values(faultsMet).reduce((total, count) => total + count, 0)),
	};
}

describe.each(dialects)('a fleet against the dialect %s', (dialect) => {
	it.each(seeds)(
		'keeps every promise with all faults, seed %i',
		{ timeout: isFull ? 600_000 : 60_000 },
		async (seed) => {
			const run = await play({ seed, hours: size.hours, faults: faultNames, dialect });
			expect(run.breaches).toEqual([]);
			// The run means something: there was work, most of it arrived, and much went wrong on the way.
			expect(run.applied).toBeGreaterThan(run.wrapUps / 4);
			expect(run.faultsMet).toBeGreaterThan(run.wrapUps / 4);
		},
	);

	it('keeps every promise without faults, and nothing is refused', { timeout: isFull ? 600_000 : 60_000 }, async () => {
		const run = await play({ seed: 6, hours: size.hours, faults: [], dialect });
		expect(run.breaches).toEqual([]);
		expect(run.faultsMet).toBe(0);
		expect(run.applied).toBeGreaterThan(run.intents * 0.7);
	});
});

it('plays the same shift again from the same order', async () => {
	const order = { seed: 3, agent: 1, hours: 2, faults: faultNames, dialect: 'versioned' as const };
	expect(await simulateAgent(order)).toEqual(await simulateAgent(order));
});
