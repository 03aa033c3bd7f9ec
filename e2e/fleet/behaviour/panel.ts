import type { Entry } from '../../../src/protocol/snapshot.ts';
import type { Desk } from '../../../src/wrapup/createDesk.ts';
import type { SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import type { Choice } from '../stage/createLedger.ts';
import type { Stage } from '../stage/stage.ts';
import { legOf } from './legOf.ts';

/** How often the agent glances at the panel, in milliseconds. */
const glance = 1200;

/** A message of an open panel to the background; `lost` where no answer comes, or nobody can send one. */
export async function ask<Value>(stage: Stage, order: (desk: Desk) => Value | Promise<Value>): Promise<Value | 'lost'> {
	const life = stage.profile.panels > 0 ? stage.life() : null;
	return life === null ? 'lost' : await life.order(order);
}

/** The entry of a conversation as the panel shows it; null while it shows none, or has lost its background. */
export async function lookAtPanel(stage: Stage, conversation: SimulatedConversation): Promise<Entry | null> {
	const entries = await ask(stage, (desk) => desk.entries());
	return entries === 'lost' ? null : (entries.find(({ conversationId }) => conversationId === conversation.id) ?? null);
}

/** Watches the panel until it shows what the agent waits for; null when the patience is at its end. */
export async function watchPanel(
	stage: Stage,
	conversation: SimulatedConversation,
	patience: number,
	wanted: (entry: Entry | null) => boolean,
): Promise<Entry | null> {
	const until = stage.time.now() + patience;
	for (;;) {
		const entry = await lookAtPanel(stage, conversation);
		if (wanted(entry)) return entry;
		if (stage.time.now() >= until) return null;
		await stage.time.clock.sleep(glance);
	}
}

/** An order whose answer was lost is repeated once, with the same id, as the panel does. */
async function order(stage: Stage, choice: Choice, entry: Entry): Promise<Choice['answer']> {
	const { codeId, notes } = choice;
	const seenCodeId = entry.stored?.id ?? null;
	const send = () => ask(stage, (desk) => desk.choose(entry.key, { codeId, notes, seenCodeId, rank: null }, choice.id));
	const first = await send();
	if (first !== 'lost') return first.kind;
	await stage.time.clock.sleep(400);
	const second = await send();
	return second === 'lost' ? 'lost' : second.kind;
}

/** Clicks a code in the panel, and writes down what the agent meant and saw. */
export async function choose(
	stage: Stage,
	conversation: SimulatedConversation,
	entry: Entry,
	meant: { readonly codeId: string; readonly notes: string },
): Promise<Choice> {
	const { stored } = entry;
	const choice: Choice = {
		...meant,
		id: stage.random.uuid(),
		at: stage.time.now(),
		userId: stage.agent.id,
		conversationId: conversation.id,
		communicationId: legOf(conversation).id,
		known: new Set(stored === null ? [] : [stored.id]),
		answer: 'pending',
	};
	// Somebody else is signed in, or nobody: the panel shows no list to click in.
	if (stage.session.owner()?.userId !== stage.agent.id) return { ...choice, answer: 'rejected' };
	stage.ledger.choices.push(choice);
	stage.endangerChoice();
	choice.answer = await order(stage, choice, entry);
	return choice;
}
