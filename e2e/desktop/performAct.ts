import type { Random } from '../genesys/world/createRandom.ts';
import type { World } from '../genesys/world/world.ts';
import { cannedNote, customers } from './customers.ts';
import type { DeskStage } from './deskStage.ts';
import type { DesktopSwitches } from './desktopSwitches.ts';
import type { Act, EndAct, OfferAct, Who } from './scenarios/scenario.ts';

/** What an act needs. */
export type ActParts = {
	readonly world: World;
	readonly stage: DeskStage;
	readonly random: Random;
	readonly agentId: string;
	readonly speed: number;
	readonly endOrder: DesktopSwitches['endOrder'];
	/** What only the one who plays the scenario can do. */
	outside(name: string): Promise<void>;
};

const customerOf: Readonly<Record<Who, number>> = { A: 0, B: 1, C: 2 };

/** At most how far page and platform are apart when one learns of an end before the other, in milliseconds. */
const apartMs = 300;

/** Lets a customer's interaction begin; the id of its conversation. */
export function offerTo(who: Who, act: OfferAct, { world, agentId, speed }: ActParts): string {
	const customer = customers[customerOf[who]] ?? customers[0];
	if (act.prompt === 'no queue') return world.dial(agentId, customer.name).id;
	const queue = world.queues.find((candidate) => candidate.wrapupPrompt === act.prompt);
	if (queue === undefined) throw new Error(`No queue of this world asks for a wrap-up by the prompt ${act.prompt}.`);
	const timeoutMs = act.timeoutMs === undefined ? {} : { timeoutMs: Math.round(act.timeoutMs / speed) };
	const { medium, prompt } = act;
	const { name: customerName, lines } = customer;
	return world.offer({ agentId, queueId: queue.id, medium, prompt, customerName, lines, ...timeoutMs }).id;
}

function codeAt(conversationId: string, position: number, world: World): string {
	const parties = world.conversation(conversationId)?.participants ?? [];
	const queueId = parties.find((party) => party.purpose === 'agent')?.queueId;
	const code = world.queues.find((queue) => queue.id === queueId)?.codes[position];
	if (code === undefined) throw new Error(`The queue of conversation ${conversationId} has no code ${position}.`);
	return code.id;
}

function colleagueOf(agentId: string, world: World): string {
	const colleague = world.agents.find(({ id }) => id !== agentId);
	if (colleague === undefined) throw new Error('This world has one agent only: a hand-over needs a second.');
	return colleague.id;
}

type Ending = { readonly by: 'agent' | 'customer' } | { readonly as: 'blind' | 'consult' };

function endingOf(act: EndAct, random: Random): Ending {
	if (act.kind === 'transfer') return { as: act.as };
	return { by: act.by === 'either' ? (random.next() < 0.5 ? 'agent' : 'customer') : act.by };
}

function endOnPlatform(id: string, ending: Ending, { world, agentId }: ActParts): void {
	if ('by' in ending) world.hangUp(id, ending.by, ending.by === 'agent' ? agentId : undefined);
	else if (ending.as === 'blind') world.transfer(id, colleagueOf(agentId, world));
	else world.endConsult(id, 'transfer');
}

/** Ends the agent's communication; either the page knows up to 300 ms before the platform, or it has to be told. */
async function end(id: string, act: EndAct, parts: ActParts): Promise<void> {
	const { stage, random, endOrder } = parts;
	const ending = endingOf(act, random);
	const pageFirst = endOrder === 'jitter' ? random.next() < 0.5 : endOrder === 'page-first';
	if (pageFirst) {
		await stage.gesture(id, { kind: 'noticeEnd' });
		await stage.wait(random.between(0, apartMs));
	}
	endOnPlatform(id, ending, parts);
}

/** Does one act of a scenario with the conversation it is about. Rejects when something that has to happen does not. */
export async function performAct(id: string, act: Exclude<Act, OfferAct>, parts: ActParts): Promise<void> {
	const { stage, world, agentId } = parts;
	switch (act.kind) {
		case 'answer':
		case 'colleagueAnswers':
			return world.answer(id);
		case 'customerLeaves':
			return world.hangUp(id, 'customer');
		case 'colleagueLeaves':
			return world.hangUp(id, 'agent', colleagueOf(agentId, world));
		case 'consult':
			world.consult(id, colleagueOf(agentId, world));
			return;
		case 'conference':
			return world.endConsult(id, 'conference');
		case 'placeCall':
			world.placeCall(id);
			return;
		case 'refuseNextWrite':
			return stage.refuseNextWrite(act.status);
		case 'hangUp':
		case 'transfer':
			return await end(id, act, parts);
		case 'select':
		case 'openWrapup':
		case 'closeWrapup':
		case 'pressDone':
		case 'requestWork':
		case 'collapsePanel':
		case 'expandPanel':
		case 'notResponding':
		case 'invalidateSession':
			return await stage.gesture(id, { kind: act.kind });
		case 'choose':
			await stage.moment(id, 'wrapupReady');
			return await stage.gesture(id, { kind: 'chooseCode', codeId: codeAt(id, act.code, world) });
		case 'writeNotes':
			return await stage.gesture(id, { kind: 'writeNotes', text: cannedNote });
		case 'popOut':
			await stage.gesture(id, { kind: 'popOut' });
			return await stage.pageOpen(2);
		case 'logOut':
			await stage.gesture(id, { kind: 'logOut' });
			return await stage.pageGone();
		case 'reload':
			return await stage.reload();
		case 'awaitWrapup':
			return await stage.moment(id, 'wrapupKnowable');
		case 'awaitRefusal':
			return await stage.moment(id, 'writeFailed');
		case 'awaitGone':
			return await stage.moment(id, 'cardRemoved');
		case 'awaitEnd':
			return await stage.afterCallWorkOver(id);
		case 'outside':
			return await parts.outside(act.name);
	}
}
