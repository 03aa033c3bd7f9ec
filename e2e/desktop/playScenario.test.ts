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
	const agentOf = (conversationId: string) =>
		world.conversation(conversationId)?.participants.find((party) => party.purpose === 'agent');
	const request = (conversationId: string): void => {
		const leg = agentOf(conversationId)?.communications[0]?.id ?? '';
		world.requestAfterCallWork(conversationId, leg, true);
	};
	let refusals = 0;
	const finish = (conversationId: string): void => {
		if (refusals > 0) refusals -= 1;
		else if (chosen.has(conversationId)) store(conversationId, chosen.get(conversationId) ?? '', false);
		else world.skipWrapup(conversationId, 'desktop');
	};
	const wait = (milliseconds: number): Promise<void> =>
		new Promise((resolve) => {
			time.scheduler.after(milliseconds, resolve);
		});
	return {
		now: time.now,
		wait,
		pageOpen: () => Promise.resolve(),
		pageGone: () => Promise.resolve(),
		reload: () => Promise.resolve(),
		refuseNextWrite: () => {
			refusals += 1;
		},
		gesture: (conversationId, gesture) => {
			made.push({ conversationId, gesture, at: time.now() });
			if (gesture.kind === 'chooseCode') {
				chosen.set(conversationId, gesture.codeId);
				store(conversationId, gesture.codeId, true);
			}
			if (gesture.kind === 'requestWork') request(conversationId);
			if (gesture.kind === 'pressDone') finish(conversationId);
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

async function playAll(name: ScenarioName, changes: Partial<Play> = {}, time = createManualTime(1_000_000)) {
	const world = createWorld({ seed: 5, now: time.now, scheduler: time.scheduler });
	const agent = (changes.world ?? world).agents[0];
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
		keepsDistance: () => true,
		outside: () => Promise.resolve(),
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

/** Those that end without a code of the queue: by the clock, without after-call work, or skipped. */
const withoutCode: readonly string[] = ['S2c', 'S4', 'S5a', 'S6a', 'S6b', 'S14a', 'S14b', 'S17', 'S18'];

describe('a scenario', () => {
	test.each(scenarioNames.filter((name) => !withoutCode.includes(name)))(
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

	test.each(['S5a', 'S6a', 'S6b', 'S18'] as const)('%s brings no after-call work', async (name) => {
		const { world } = await playAll(name);
		const kinds = world.truth().map(({ kind }) => kind);
		expect(kinds).toContain('offered');
		expect(kinds).not.toContain('afterCallWorkStarted');
		expect(world.conversations()[0]?.endTime).toBeDefined();
	});

	test('S4 skips the first interaction as soon as the next one is answered', async () => {
		const { world } = await playAll('S4');
		const [first, second] = world.conversations().map(({ id }) => id);
		const of = (id: string | undefined, kind: string) =>
			world.truth().find((change) => change.conversationId === id && change.kind === kind);
		expect(of(first, 'afterCallWorkEnded')?.detail['state']).toBe('skipped');
		expect(of(first, 'afterCallWorkEnded')?.at).toBe(of(second, 'answered')?.at);
	});

	test('S7 hands the conversation on and owes the wrap-up all the same', async () => {
		const typeOf = ({ world }: Awaited<ReturnType<typeof playAll>>) =>
			world.conversations()[0]?.participants.find((party) => party.purpose === 'agent')?.communications[0]
				?.disconnectType;
		const [blind, consulted] = [await playAll('S7a'), await playAll('S7b')];
		expect([typeOf(blind), typeOf(consulted)]).toEqual(['transfer', 'transfer.consult']);
		expect(blind.world.switches.afterTransfer).toBe('skipped');
	});

	test('S8 ends the call before the callback, S12 the colleague before the agent', async () => {
		const [callback, conference] = [await playAll('S8'), await playAll('S12')];
		const legs = callback.world.conversations()[0]?.participants.at(-1)?.communications ?? [];
		const [parent, call] = legs.map(({ disconnectedTime }) => disconnectedTime ?? 0);
		expect(legs.map(({ medium }) => medium)).toEqual(['callback', 'call']);
		expect(parent).toBeGreaterThan(call ?? 0);
		const kinds = conference.world.truth().map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'hungUp')).toHaveLength(2);
		expect(kinds.indexOf('afterCallWorkStarted')).toBe(kinds.lastIndexOf('hungUp') + 1);
		expect(kinds.filter((kind) => kind === 'afterCallWorkStarted')).toHaveLength(1);
	});

	test('S19 presses twice, and S20 gives the turn to whoever plays', async () => {
		for (const name of ['S19a', 'S19b'] as const) {
			const { made } = await playAll(name);
			expect(made.filter(({ gesture }) => gesture.kind === 'pressDone')).toHaveLength(2);
		}
		const asked: string[] = [];
		await playAll('S20', {
			outside: (name) => {
				asked.push(name);
				return Promise.resolve();
			},
		});
		expect(asked).toEqual(['install']);
	});

	test('runs its steps at the speed asked for', async () => {
		const slow = await playAll('S1', { speed: 1 });
		const fast = await playAll('S1', { speed: 20 });
		const answeredAfter = ({ world, start }: typeof slow): number =>
			(world.truth().find((change) => change.kind === 'answered')?.at ?? 0) - start;
		expect(Math.abs(answeredAfter(slow) - 2000)).toBeLessThanOrEqual(20);
		expect(Math.abs(answeredAfter(fast) - 100)).toBeLessThanOrEqual(20);
	});

	test('keeps the distance of the steps when the page was late, unless somebody steps by hand', async () => {
		const lateBy = async (keepsDistance: boolean): Promise<number> => {
			const time = createManualTime(1_000_000);
			const world = createWorld({ seed: 5, now: time.now, scheduler: time.scheduler });
			const made: Made[] = [];
			const slow = obedientStage(world, time, made);
			const stage: DeskStage = {
				...slow,
				moment: async (_, moment) => {
					if (moment === 'wrapupKnowable') await slow.wait(9000);
				},
			};
			await playAll('S1', { world, stage, keepsDistance: () => keepsDistance }, time);
			const at = (kind: string): number => made.find(({ gesture }) => gesture.kind === kind)?.at ?? 0;
			return at('pressDone') - at('chooseCode');
		};
		expect(Math.abs((await lateBy(true)) - 500)).toBeLessThanOrEqual(20);
		expect(await lateBy(false)).toBeLessThanOrEqual(20);
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
