import type { Entry } from '../../../src/protocol/snapshot.ts';
import type { SimulatedConversation } from '../../genesys/world/simulatedConversation.ts';
import { agentParticipant } from '../../genesys/world/worldState.ts';
import type { Choice } from '../stage/createLedger.ts';
import type { Stage } from '../stage/stage.ts';
import { drawNotes } from './drawNotes.ts';
import { followChoice } from './followChoice.ts';
import { legOf } from './legOf.ts';
import { storeElsewhere } from './meddle.ts';
import { ask, choose, watchPanel } from './panel.ts';
import { pick } from './pick.ts';

/** Whether the list of codes is there; `corrects` = to replace a choice of the agent's own that has ended. */
const isReady = (corrects: boolean) => (entry: Entry | null) =>
	entry !== null &&
	(entry.progress.kind === 'choosing' || (corrects && entry.progress.kind === 'ended')) &&
	entry.codes.kind === 'ready' &&
	entry.codes.codes.length > 0;

/** Leaves the panel aside: the desktop's own tool, or nothing where the queue lets the agent go without. */
async function wrapUpElsewhere(stage: Stage, conversation: SimulatedConversation): Promise<void> {
	const { time, random, world } = stage;
	await time.clock.sleep(random.between(2000, 20_000));
	const mayLeave = agentParticipant(conversation).wrapupPrompt === 'optional';
	if (mayLeave && random.next() < 0.5) world.skipWrapup(conversation.id, 'desktop');
	else storeElsewhere(stage, conversation, 'desktop');
}

/** The gestures around one choice: notes first, a double click, two panels at once. */
async function click(stage: Stage, conversation: SimulatedConversation, entry: Entry): Promise<readonly Choice[]> {
	const { time, random } = stage;
	if (entry.codes.kind !== 'ready') return [];
	const codes = entry.codes.codes;
	const notes = drawNotes(stage);
	if (notes !== '' && random.next() < 0.4) {
		await ask(stage, (desk) => desk.saveDraft(entry.key, notes));
		await time.clock.sleep(random.between(200, 4000));
	}
	const codeId = pick(random, codes).id;
	const first = choose(stage, conversation, entry, { codeId, notes });
	const gesture = random.next();
	if (gesture > 0.12) return [await first];
	await time.clock.sleep(gesture < 0.04 ? 0 : random.between(40, 350));
	// A second panel may show the same entry, and its owner's other hand another code.
	const again = gesture < 0.04 ? pick(random, codes).id : codeId;
	return await Promise.all([first, choose(stage, conversation, entry, { codeId: again, notes })]);
}

/** Works through after-call work: waits for the panel, thinks, chooses, and stays with it to its end. */
export async function wrapUp(stage: Stage, conversation: SimulatedConversation): Promise<void> {
	const { time, random } = stage;
	if (random.next() < 0.08) {
		await wrapUpElsewhere(stage, conversation);
		return;
	}
	for (let tries = 0; tries < 4; tries += 1) {
		const entry = await watchPanel(stage, conversation, random.between(20_000, 60_000), isReady(tries > 0));
		if (entry === null) break;
		await time.clock.sleep(random.between(900, random.next() < 0.1 ? 70_000 : 12_000));
		const choices = await click(stage, conversation, entry);
		const taken = choices.find(({ answer }) => answer === 'done' || answer === 'lost');
		if (taken === undefined) continue;
		if ((await followChoice(stage, conversation, taken)) === 'done') break;
	}
	if (legOf(conversation).afterCallWork?.state === 'pending') await wrapUpElsewhere(stage, conversation);
}
