import { describe, expect, test } from 'vitest';
import { createManualTime, type ManualTime } from '../genesys/world/createManualTime.ts';
import { createRandom } from '../genesys/world/createRandom.ts';
import { createWorld } from '../genesys/world/createWorld.ts';
import type { World } from '../genesys/world/world.ts';
import type { Gesture } from './deskMessages.ts';
import type { DeskStage } from './deskStage.ts';
import { type Play, playScenario } from './playScenario.ts';
import { type ScenarioName, scenarioNames, scenarios } from './scenarios/scenarios.ts';

type Made = { readonly conversationId: string; readonly gesture: Gesture; readonly at: number };

/** A page that does at once what it is told: it writes what the real one would, and says that it saw everything. */
function obedientStage(world: World, time: ManualTime, made: Made[]): DeskStage {
	const chosen = new Map<string, string>();
	const store = (conversationId: string, code: string, provisional: boolean): void => {
		const participant = world.conversation(conversationId)?.participants.find((party) => party.purpose === 'agent');
		if (participant === undefined) throw new Error('nobody answers here');
		world.storeWrapup({
			conversationId,
			participantId: participant.id,
			wrapup: { code, provisional },
			by: 'desktop',
			immediate: true,
		});
	};
	const wait = (milliseconds: number): Promise<void> =>
		new Promise((resolve) => {
			time.scheduler.after(milliseconds, resolve);
		});
	return {
		now: time.now,
		wait,
		pageOpen: () => Promise.resolve(),
		gesture: (conversationId, gesture) => {
			made.push({ conversationId, gesture, at: time.now() });
			if (gesture.kind === 'chooseCode') {
				chosen.set(conversationId, gesture.codeId);
				store(conversationId, gesture.codeId, true);
			}
			if (gesture.kind === 'pressDone') store(conversationId, chosen.get(conversationId) ?? '', false);
			return Promise.resolve();
		},
		moment: () => Promise.resolve(),
		afterCallWorkOver: async (conversationId) => {
			const over = (): boolean =>
				world
					.truth()
					.some((change) => change.kind === 'afterCallWorkEnded' && change.conversationId === conversationId);
			while (!over()) await wait(50);
		},
		note: () => undefined,
	};
}

async function playAll(name: ScenarioName, changes: Partial<Play> = {}) {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 5, now: time.now, scheduler: time.scheduler });
	const agent = world.agents[0];
	if (agent === undefined) throw new Error('the centre has no agent');
	const made: Made[] = [];
	let over = false;
	const playing = playScenario(scenarios[name], {
		world,
		stage: obedientStage(world, time, made),
		random: createRandom(3),
		agentId: agent.id,
		speed: 10,
		endOrder: 'jitter',
		finish: 'desktop',
		permit: () => Promise.resolve(),
		offered: () => undefined,
		...changes,
	}).finally(() => {
		over = true;
	});
	const passTime = async (): Promise<void> => {
		for (let rounds = 0; !over && rounds < 10_000; rounds += 1) {
			time.advance(10);
			await new Promise((resolve) => setImmediate(resolve));
		}
		if (!over) throw new Error('The scenario waits for something that never comes.');
	};
	await Promise.all([playing, passTime()]);
	return { world, made, start: 1_000_000 };
}

function codeOf(world: World, position: number): string | undefined {
	const parties = world.conversations()[position]?.participants ?? [];
	return parties.find((party) => party.purpose === 'agent')?.wrapup?.code;
}

describe('a scenario', () => {
	test.each(scenarioNames.filter((name) => name !== 'S2c'))(
		'%s ends every interaction with a code of its queue',
		async (name) => {
			const { world } = await playAll(name);
			expect(world.conversations().length).toBe(name === 'S11' ? 3 : 1);
			for (const [position, conversation] of world.conversations().entries()) {
				const queueId = conversation.participants.find((party) => party.purpose === 'agent')?.queueId;
				const codes = world.queues.find((queue) => queue.id === queueId)?.codes.map((code) => code.id);
				expect(codes).toContain(codeOf(world, position));
				expect(conversation.endTime).toBeDefined();
			}
		},
	);

	test('runs its steps at the speed asked for', async () => {
		const slow = await playAll('S1', { speed: 1 });
		const fast = await playAll('S1', { speed: 20 });
		const answeredAfter = ({ world, start }: typeof slow): number =>
			(world.truth().find((change) => change.kind === 'answered')?.at ?? 0) - start;
		expect(Math.abs(answeredAfter(slow) - 2000)).toBeLessThanOrEqual(20);
		expect(Math.abs(answeredAfter(fast) - 100)).toBeLessThanOrEqual(20);
	});

	test('leaves the code to somebody else when told to', async () => {
		const { world, made } = await playAll('S1', { finish: 'leave' });
		expect(world.truth().at(-1)?.kind).toBe('afterCallWorkStarted');
		expect(made.filter(({ gesture }) => gesture.kind === 'chooseCode' || gesture.kind === 'pressDone')).toEqual([]);
		expect(codeOf(world, 0)).toBeUndefined();
	});

	test('S2b ends by the clock with the selected code, S2c with the code of the platform', async () => {
		const withCode = await playAll('S2b');
		const without = await playAll('S2c');
		expect(withCode.made.map(({ gesture }) => gesture.kind)).not.toContain('pressDone');
		expect(codeOf(withCode.world, 0)).toBe(
			withCode.world.queues.find((queue) => queue.wrapupPrompt === 'timeout')?.codes[1]?.id,
		);
		expect(without.made.map(({ gesture }) => gesture.kind)).not.toContain('chooseCode');
		expect(codeOf(without.world, 0)).toBe('ININ-WRAP-UP-TIMEOUT');
		const [started, ended] = ['afterCallWorkStarted', 'afterCallWorkEnded'].map(
			(kind) => without.world.truth().find((change) => change.kind === kind)?.at ?? 0,
		);
		expect((ended ?? 0) - (started ?? 0)).toBe(6000);
	});

	test('lets the page know of an end before the platform, or after it, as the switch says', async () => {
		const noticed = (run: Awaited<ReturnType<typeof playAll>>) =>
			run.made.filter((made) => made.gesture.kind === 'noticeEnd');
		const pageFirst = await playAll('S1', { endOrder: 'page-first' });
		const hungUp = pageFirst.world.truth().find((change) => change.kind === 'hungUp')?.at ?? 0;
		expect(noticed(pageFirst)).toHaveLength(1);
		expect(noticed(pageFirst)[0]?.at).toBeLessThanOrEqual(hungUp);
		expect(noticed(await playAll('S1', { endOrder: 'platform-first' }))).toEqual([]);
	});

	test('is the same again with the same seed', async () => {
		const [one, two] = [await playAll('S11'), await playAll('S11')];
		expect(one.world.truth()).toEqual(two.world.truth());
		expect(one.world.truth().length).toBeGreaterThan(20);
	});

	test('says what is missing when no page is open', async () => {
		const stage = {
			...obedientStage(createWorld(), createManualTime(0), []),
			pageOpen: () => Promise.reject(new Error('open its address')),
		};
		await expect(playAll('S1', { stage })).rejects.toThrow('open its address');
	});
});
