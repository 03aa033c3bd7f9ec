import { expect, test } from 'vitest';
import { createManualTime } from '../genesys/world/createManualTime.ts';
import { createRandom } from '../genesys/world/createRandom.ts';
import { createWorld } from '../genesys/world/createWorld.ts';
import { type DesktopSwitches, defaultDesktopSwitches } from './desktopSwitches.ts';
import type { StreamEvent } from './stream/streamEvents.ts';
import { tellTraffic } from './tellTraffic.ts';
import { createTruthLog } from './truthLog.ts';

/** A call whose changes come at once, told with the given lateness; when each counter was sent, and what it said. */
function call(changes: Partial<DesktopSwitches> = {}, seed = 1) {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 4, now: time.now, scheduler: time.scheduler });
	const ada = world.agents[0]?.id ?? '';
	const sent: { readonly at: number; readonly state: string }[] = [];
	const posted: number[] = [];
	const random = createRandom(seed);
	const truth = createTruthLog(world);
	const stop = tellTraffic({
		world,
		scheduler: time.scheduler,
		truth,
		feed: { pages: () => 1, send: () => posted.push(time.now()) },
		streams: {
			open: () => 1,
			tell: (agentId: string, { topic, payload }: StreamEvent) => {
				if (agentId !== ada || !topic.endsWith('.conversations')) return;
				const states = [...JSON.stringify(payload).matchAll(/"state":"(\w+)"/g)].map(([, state]) => state);
				sent.push({ at: time.now() - 1_000_000, state: states.join(' ') });
			},
		},
		switches: () => ({ ...defaultDesktopSwitches, ...changes }),
		random: () => random,
		apartMs: () => 300,
	});
	const { id } = world.offer({ agentId: ada, queueId: world.queues[0]?.id ?? '' });
	world.answer(id);
	world.hangUp(id, 'customer');
	time.advance(300);
	return { sent, posted, truth: truth.all(id), stop, world, time, ada };
}

test('the traffic is up to 300 ms late, by the seed, and keeps the order of the changes', () => {
	const one = call();
	expect(one.sent.map(({ at }) => at)).toEqual(one.sent.map(({ at }) => at).toSorted((a, b) => a - b));
	expect(one.sent.at(-1)?.state).toContain('pending');
	expect(one.sent[0]?.state).toContain('alerting');
	expect(one.sent.every(({ at }) => at >= 0 && at <= 300)).toBe(true);
	expect(call().sent).toEqual(one.sent);
	expect(call({}, 2).sent).not.toEqual(one.sent);
});

test('page first is the latest traffic, platform first the earliest', () => {
	expect(new Set(call({ endOrder: 'page-first' }).sent.map(({ at }) => at))).toEqual(new Set([300]));
	expect(new Set(call({ endOrder: 'platform-first' }).sent.map(({ at }) => at))).toEqual(new Set([0]));
});

test('the ground truth has what was sent, and nothing is told after the end', () => {
	const { truth, posted, stop, world, time, ada } = call();
	const of = (kind: string) => truth.filter((line) => line.source === 'traffic' && line.kind === kind);
	const categories = of('posted').map(({ detail }) => detail['category']);
	expect(categories.slice(0, 3)).toEqual(['add', 'connect', 'disconnect']);
	expect(of('streamed').map(({ detail }) => detail['topic'])).toContain('conversationsummary');
	stop();
	const before = posted.length;
	world.offer({ agentId: ada, queueId: world.queues[0]?.id ?? '' });
	time.advance(1000);
	expect(posted).toHaveLength(before);
});
