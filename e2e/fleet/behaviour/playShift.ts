import type { Stage } from '../stage/stage.ts';
import { drawOffer } from './drawOffer.ts';
import { playInteraction } from './playInteraction.ts';

/** Mean time between two interactions, in milliseconds: nine or ten an hour. */
const meanPause = 380_000;

/** No interaction begins this long before the end of the shift, so that the last ones are through with their work. */
const lastCall = 900_000;

/**
 * A shift: interactions come at random, written ones beside each other, spoken ones one after the other as a station
 * allows. Resolves when the last one is through.
 */
export async function playShift(stage: Stage): Promise<void> {
	const { time, random, endsAt } = stage;
	const playing: Promise<void>[] = [];
	let onThePhone: Promise<void> = Promise.resolve();
	for (;;) {
		await time.clock.sleep(Math.min(1_800_000, -Math.log(1 - random.next()) * meanPause));
		if (time.now() > endsAt - lastCall) break;
		const offer = drawOffer(stage);
		const spoken = offer.medium === 'call' || offer.medium === 'callback' || offer.medium === 'video';
		const played = spoken ? onThePhone.then(() => playInteraction(stage, offer)) : playInteraction(stage, offer);
		if (spoken) onThePhone = played;
		playing.push(played);
	}
	await Promise.all(playing);
}
