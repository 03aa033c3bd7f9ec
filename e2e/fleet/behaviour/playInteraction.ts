import type { Offer } from '../../genesys/world/world.ts';
import { agentParticipant } from '../../genesys/world/worldState.ts';
import type { Stage } from '../stage/stage.ts';
import { legOf } from './legOf.ts';
import { meddle } from './meddle.ts';
import { stormVersions } from './stormVersions.ts';
import { wrapUp } from './wrapUp.ts';

const minute = 60_000;

/** One interaction from the first ring to the end of its after-call work. */
export async function playInteraction(stage: Stage, offer: Offer): Promise<void> {
	const { time, world, random, endsAt } = stage;
	if (time.now() > endsAt - 10 * minute) return;
	const conversation = world.offer(offer);
	await time.clock.sleep(random.between(1500, 8000));
	if (random.next() < 0.03) {
		world.hangUp(conversation.id, 'customer');
		return;
	}
	world.answer(conversation.id);
	const talk = random.between(15_000, 240_000);
	const requestAt = random.between(2000, 12_000);
	await time.clock.sleep(requestAt);
	const leg = legOf(conversation);
	const asks = agentParticipant(conversation).wrapupPrompt === 'agentRequested' && random.next() < 0.7;
	if (asks && leg.state === 'connected') world.requestAfterCallWork(conversation.id, leg.id, true);
	await time.clock.sleep(talk - requestAt);
	world.hangUp(conversation.id, random.next() < 0.5 ? 'agent' : 'customer');
	if (leg.afterCallWork?.state !== 'pending') return;
	meddle(stage, conversation);
	stormVersions(stage, conversation);
	await wrapUp(stage, conversation);
}
