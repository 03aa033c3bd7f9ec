import type { OrderAnswer } from '../../../src/protocol/messages.ts';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import type { SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import type { Choice } from '../stage/createLedger.ts';
import type { Stage } from '../stage/stage.ts';
import { legOf } from './legOf.ts';

/** How often the agent glances at the panel, in milliseconds. */
const glance = 700;

/** The entry of a conversation as the panel shows it; null while it shows none, or has lost its background. */
export async function lookAtPanel({ life }: Stage, conversation: SimulatedConversation): Promise<Entry | null> {
	const entries = await life().order((desk) => desk.entries());
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
		at: stage.time.now(),
		userId: stage.agent.id,
		conversationId: conversation.id,
		communicationId: legOf(conversation).id,
		known: new Set(stored === null ? [] : [stored.id]),
		answer: 'pending',
	};
	stage.ledger.choices.push(choice);
	const order = { ...meant, seenCodeId: stored?.id ?? null, rank: null };
	const answer: OrderAnswer | 'lost' = await stage.life().order((desk) => desk.choose(entry.key, order));
	choice.answer = answer === 'lost' ? 'lost' : answer.kind;
	return choice;
}
