import UPNG from 'upng-js';

/** One picture of an animation: a PNG, and how long it stands, in milliseconds. */
export type Frame = { readonly png: Uint8Array; readonly milliseconds: number };

/** Enough for two documents in one theme. */
const mostColours = 128;

/** The size of the palette, or 0 to leave the colours as they are: where there are few, the library would mix them. */
function paletteSize(pictures: readonly ArrayBuffer[]): number {
	const found = new Set<number>();
	for (const picture of pictures) {
		for (const pixel of new Uint32Array(picture)) if (found.add(pixel).size > mostColours) return mostColours;
	}
	return 0;
}

/**
 * Writes an animated PNG, which every browser and code host plays: one palette for all, and of each frame only what changed.
 * A still one has one frame.
 *
 * @throws Error when there is no frame, or when they differ in size
 */
export function encodeAnimation(frames: readonly Frame[]): Uint8Array {
	const decoded = frames.map(({ png }) => UPNG.decode(new Uint8Array(png).buffer));
	const [first] = decoded;
	if (first === undefined) throw new Error('An animation of no pictures cannot be written.');
	const { width, height } = first;
	if (decoded.some((one) => one.width !== width || one.height !== height))
		throw new Error('The pictures of an animation must all be of one size.');
	const pixels = decoded.flatMap((one) => UPNG.toRGBA8(one));
	const delays = frames.map(({ milliseconds }) => milliseconds);
	return new Uint8Array(UPNG.encode(pixels, width, height, paletteSize(pixels), delays));
}
