import type { Contender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { type Played, playStreams } from './playStream.ts';
import { createRandom, shuffled } from './random.ts';

/** Some events of the training part, drawn by `seed`: `perCode` of each code, in an order in which rare codes do not come last. */
export function drawFew(events: readonly Labelled[], perCode: number, seed: number): Labelled[] {
	const random = createRandom(seed);
	const train = events.filter(({ split }) => split === 'train');
	const drawn = new Map<string, number>();
	const few = shuffled(train, random).filter(({ codeId }) => {
		const before = drawn.get(codeId) ?? 0;
		drawn.set(codeId, before + 1);
		return before < perCode;
	});
	return shuffled(few, random);
}

const draws = [1, 2, 3];
/** Events that are asked where nothing is learned, so that more would only repeat. */
const mostAsked = 3000;

/** Learns a few events of each code and is asked about the test part, without learning more; the mean of three draws. */
export function playFewShot(events: readonly Labelled[], perCode: number, contender: () => Contender): Played {
	const test = events.filter(({ split }) => split === 'test');
	const asked = (test.length > 0 ? test : events).slice(0, mostAsked);
	if (perCode === 0) return playStreams([asked], { contender, stopsLearningAt: 0 });
	const few = draws.map((seed) => drawFew(events, perCode, seed));
	const length = few[0]?.length ?? 0;
	return playStreams(
		few.map((drawn) => [...drawn, ...asked]),
		{ contender, scoredFrom: length, stopsLearningAt: length },
	);
}
