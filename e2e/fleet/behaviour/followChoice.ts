import type { Entry } from '../../../src/protocol/snapshot.ts';
import type { SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import type { Choice } from '../stage/createLedger.ts';
import type { Stage } from '../stage/stage.ts';
import { legOf } from './legOf.ts';
import { ask, lookAtPanel, watchPanel } from './panel.ts';

/** How long an agent stays with a choice that does not come to its end, in milliseconds. */
const patience = 180_000;

const isWaiting = (entry: Entry | null) =>
	entry === null || entry.progress.kind === 'held' || entry.progress.kind === 'sending';

/** The panel goes away over the undo bar, and comes back later. */
async function closePanel({ time, random, profile, lifeNow }: Stage): Promise<void> {
	await time.clock.sleep(random.between(200, 4000));
	if (profile.panels === 0) return;
	profile.panels = 0;
	lifeNow()?.closePanel();
	await time.clock.sleep(random.between(300, 30_000));
	profile.panels = 1;
	lifeNow()?.openPanel();
}

/** Send now, or take it back, while the undo bar is there. */
async function useUndoBar(stage: Stage, conversation: SimulatedConversation): Promise<void> {
	const { time, random } = stage;
	const gesture = random.next();
	if (gesture > 0.25) {
		if (gesture > 0.94) await closePanel(stage);
		return;
	}
	await time.clock.sleep(random.between(300, 2500));
	const entry = await lookAtPanel(stage, conversation);
	if (entry?.progress.kind !== 'held') return;
	const { intentId } = entry.progress;
	if (gesture < 0.12) await ask(stage, (desk) => desk.outbox.sendNow(intentId));
	else await ask(stage, (desk) => desk.outbox.withdraw(intentId));
}

/** Keeps or replaces what somebody else stored. */
async function settle(stage: Stage, entry: Entry, choice: Choice): Promise<void> {
	const { time, random } = stage;
	if (entry.progress.kind !== 'conflict') return;
	const { intentId, found } = entry.progress;
	await time.clock.sleep(random.between(800, 9000));
	const replaces = random.next() < 0.5;
	// Written down before the order leaves: from here on the agent knows what is lost.
	if (replaces) choice.known.add(found.id);
	await ask(stage, (desk) => desk.outbox.settle(intentId, replaces ? 'replace' : 'keep'));
}

/** Puts an ended entry away, or leaves it to go by itself. */
async function putAway(stage: Stage, entry: Entry): Promise<void> {
	if (stage.random.next() < 0.4) await ask(stage, (desk) => desk.acknowledge(entry.key));
}

/**
 * Stays with a choice until it has ended. `again` when the list is open for another one: taken back, refused, or a
 * correction while the time still runs.
 */
export async function followChoice(
	stage: Stage,
	conversation: SimulatedConversation,
	choice: Choice,
): Promise<'done' | 'again'> {
	const { time, random } = stage;
	await useUndoBar(stage, conversation);
	const until = time.now() + patience;
	while (time.now() < until) {
		const entry = await watchPanel(stage, conversation, until - time.now(), (seen) => !isWaiting(seen));
		if (entry === null) return 'done';
		if (entry.progress.kind === 'conflict') {
			await settle(stage, entry, choice);
			await time.clock.sleep(500);
			continue;
		}
		if (entry.progress.kind === 'choosing') return 'again';
		const corrects = legOf(conversation).afterCallWork?.state === 'pending' && random.next() < 0.2;
		if (corrects) return 'again';
		await putAway(stage, entry);
		return 'done';
	}
	return 'done';
}
