import UPNG from 'upng-js';

/** Colours of an icon's palette: all that a PNG of one byte a pixel can have. */
const colours = 256;

/**
 * The same icon with a palette, half as many bytes: eight icons lie in the package, and the browser writes each pixel with
 * four. Edges between two colours are the most that changes, by less than an eye sees.
 */
export function packIcon(png: Uint8Array): Uint8Array {
	const decoded = UPNG.decode(new Uint8Array(png).buffer);
	const [frame] = UPNG.toRGBA8(decoded);
	if (frame === undefined) throw new Error('The icon holds no picture.');
	return new Uint8Array(UPNG.encode([frame], decoded.width, decoded.height, colours));
}
