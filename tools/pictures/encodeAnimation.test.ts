import UPNG from 'upng-js';
import { describe, expect, it } from 'vitest';
import { encodeAnimation } from './encodeAnimation.ts';

/** A square of one colour as a PNG. */
function square(side: number, colour: readonly [number, number, number]): Uint8Array {
	const pixels = new Uint8Array(Array.from({ length: side * side }, () => [...colour, 255]).flat());
	return new Uint8Array(UPNG.encode([pixels.buffer], side, side, 0));
}

const red = square(4, [200, 0, 0]);
const blue = square(4, [0, 0, 200]);

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
