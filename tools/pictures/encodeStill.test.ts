import UPNG from 'upng-js';
import { describe, expect, it } from 'vitest';
import { encodeStill } from './encodeStill.ts';

const [width, height] = [40, 16];

/** A picture of a few colours as a browser gives it: four bytes a pixel. */
const pixels = new Uint8Array(
	Array.from({ length: width * height }, (_, place) => [place % 7, Math.floor(place / width) * 10, 200, 255]).flat(),
);
const browsers = new Uint8Array(UPNG.encode([pixels.buffer], width, height, 0));

describe('a still picture for a store', () => {
	const still = UPNG.decode(new Uint8Array(encodeStill(browsers)).buffer);

	it('has 24 bits a pixel, and no transparency', () => {
		expect(still).toMatchObject({ width, height, ctype: 2, depth: 8 });
		expect(Object.keys(still.tabs)).not.toContain('tRNS');
	});

	it('shows the same, where there are few colours', () => {
		expect(new Uint8Array(UPNG.toRGBA8(still)[0] ?? new ArrayBuffer(0))).toEqual(pixels);
	});
});
