import type { Contender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { type Played, playStreams } from './playStream.ts';

/** A small generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Some events of the training part, drawn by `seed`: `perCode` of each code. */
export function drawFew(events: readonly Labelled[], perCode: number, seed: number): Labelled[] {
	const random = createRandom(seed);
	const drawn = new Map<string, number>();
	return events
		.filter(({ split }) => split === 'train')
		.map((event) => ({ event, place: random() }))
		.sort((one, other) => one.place - other.place)
		.flatMap(({ event }) => {
			const before = drawn.get(event.codeId) ?? 0;
			drawn.set(event.codeId, before + 1);
			return before < perCode ? [event] : [];
		});
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
