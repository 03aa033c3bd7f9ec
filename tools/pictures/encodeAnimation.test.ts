import UPNG from 'upng-js';
import { describe, expect, it } from 'vitest';
import { encodeAnimation } from './encodeAnimation.ts';

type Colour = readonly [number, number, number];

/** A square as a PNG: one colour, and below it another, because the library cannot write what has but one. */
function square(side: number, colour: Colour): Uint8Array {
	const half = (side * side) / 2;
	const pixels = new Uint8Array(
		Array.from({ length: side * side }, (_, place) => [...(place < half ? colour : [250, 250, 250]), 255]).flat(),
	);
	return new Uint8Array(UPNG.encode([pixels.buffer], side, side, 0));
}

const red = square(16, [200, 0, 0]);
const blue = square(16, [0, 0, 200]);

describe('an animation', () => {
	it('holds its frames in order, each as long as it stands, and is played for ever', () => {
		const animation = UPNG.decode(
			encodeAnimation([
				{ png: red, milliseconds: 1500 },
				{ png: blue, milliseconds: 300 },
			]).slice().buffer,
		);
		expect(animation.frames.map(({ delay }) => delay)).toEqual([1500, 300]);
		expect(animation.tabs.acTL?.num_plays).toBe(0);
		const colours = UPNG.toRGBA8(animation).map((frame) => [...new Uint8Array(frame).slice(0, 3)]);
		expect(colours).toEqual([
			[200, 0, 0],
			[0, 0, 200],
		]);
	});

	it('is refused of nothing, and of pictures of two sizes', () => {
		expect(() => encodeAnimation([])).toThrow('no pictures');
		expect(() =>
			encodeAnimation([
				{ png: red, milliseconds: 1 },
				{ png: square(5, [0, 0, 0]), milliseconds: 1 },
			]),
		).toThrow('one size');
	});
});
