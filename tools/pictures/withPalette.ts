import UPNG from 'upng-js';

/** The same PNG with a palette of at most so many colours, up to 256. Throws for one that holds no picture. */
export function withPalette(png: Uint8Array, colours: number): Uint8Array {
	const decoded = UPNG.decode(new Uint8Array(png).buffer);
	const [frame] = UPNG.toRGBA8(decoded);
	if (frame === undefined) throw new Error('The PNG holds no picture.');
	return new Uint8Array(UPNG.encode([frame], decoded.width, decoded.height, colours));
}
