import type { Random } from '../genesys/world/createRandom.ts';
import type { World } from '../genesys/world/world.ts';
import { customers } from './customers.ts';
import type { DeskStage } from './deskStage.ts';
import type { DesktopSwitches } from './desktopSwitches.ts';
import type { Act, Scenario, Step, Who } from './scenarios/scenario.ts';

/** How a scenario is played. */
export type Play = {
	readonly world: World;
	readonly stage: DeskStage;
	readonly random: Random;
	readonly agentId: string;
	/** 1 is real time, 20 is twenty times as fast. The page's own short delays stay as they are. */
	readonly speed: number;
	readonly endOrder: DesktopSwitches['endOrder'];
	/** `leave` stops before the agent would choose the code. */
	readonly finish: 'desktop' | 'leave';
	/** Resolves when the next step may begin; the way to play step by step. */
	permit(step: Step): Promise<void>;
	/** Called when a customer's conversation has begun to ring. */
	offered(who: Who, conversationId: string): void;
};

const customerOf: Readonly<Record<Who, number>> = { A: 0, B: 1, C: 2 };

/** At most how far page and platform are apart when one learns of an end before the other, in milliseconds. */
const apartMs = 300;

/** Plays a scenario to its end. Rejects when something that has to happen does not. */
export async function playScenario(scenario: Scenario, play: Play): Promise<void> {
	const { stage, speed } = play;
	const ids = new Map<Who, string>();
	await stage.pageOpen();
	const start = stage.now();
	for (const step of scenario.steps) {
		if (play.finish === 'leave' && step.finishing === true) return;
		await stage.wait(Math.max(0, step.at / speed - (stage.now() - start)));
		await play.permit(step);
		await performAct(step.who, step.act, ids, play);
	}
}

function idOf(who: Who, ids: ReadonlyMap<Who, string>): string {
	const id = ids.get(who);
	if (id === undefined) throw new Error(`Customer ${who} does nothing before the offer: put an offer first.`);
	return id;
}

async function performAct(who: Who, act: Act, ids: Map<Who, string>, play: Play): Promise<void> {
	if (act.kind === 'offer') {
		const id = offer(who, act, play);
		ids.set(who, id);
		play.stage.note(id, `${act.kind} ${who}`);
		play.offered(who, id);
		return;
	}
	const id = idOf(who, ids);
	play.stage.note(id, `${act.kind} ${who}`);
	const { stage, world } = play;
	switch (act.kind) {
		case 'answer':
			return world.answer(id);
		case 'hangUp':
			return await hangUp(id, act.by === 'either' ? (play.random.next() < 0.5 ? 'agent' : 'customer') : act.by, play);
		case 'select':
		case 'openWrapup':
		case 'closeWrapup':
		case 'pressDone':
			return await stage.gesture(id, { kind: act.kind });
		case 'choose':
			await stage.moment(id, 'wrapupReady');
			return await stage.gesture(id, { kind: 'chooseCode', codeId: codeAt(id, act.code, world) });
		case 'awaitWrapup':
			return await stage.moment(id, 'wrapupKnowable');
		case 'awaitEnd':
			return await stage.afterCallWorkOver(id);
	}
}

function offer(who: Who, act: Extract<Act, { kind: 'offer' }>, { world, agentId, speed }: Play): string {
	const queue = world.queues.find((candidate) => candidate.wrapupPrompt === act.prompt);
	if (queue === undefined) throw new Error(`No queue of this world asks for a wrap-up by the prompt ${act.prompt}.`);
	const customer = customers[customerOf[who]] ?? customers[0];
	const timeoutMs = act.timeoutMs === undefined ? {} : { timeoutMs: Math.round(act.timeoutMs / speed) };
	const { medium, prompt } = act;
	return world.offer({ agentId, queueId: queue.id, medium, prompt, customerName: customer.name, ...timeoutMs }).id;
}

function codeAt(conversationId: string, position: number, world: World): string {
	const parties = world.conversation(conversationId)?.participants ?? [];
	const queueId = parties.find((party) => party.purpose === 'agent')?.queueId;
	const code = world.queues.find((queue) => queue.id === queueId)?.codes[position];
	if (code === undefined) throw new Error(`The queue of conversation ${conversationId} has no code ${position}.`);
	return code.id;
}

async function hangUp(id: string, by: 'agent' | 'customer', { world, stage, random, endOrder }: Play): Promise<void> {
	const pageFirst = endOrder === 'jitter' ? random.next() < 0.5 : endOrder === 'page-first';
	if (pageFirst) {
		await stage.gesture(id, { kind: 'noticeEnd' });
		await stage.wait(random.between(0, apartMs));
	}
	world.hangUp(id, by);
}
