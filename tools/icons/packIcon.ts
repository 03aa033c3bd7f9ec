import { withPalette } from '../pictures/withPalette.ts';

/** Colours of an icon's palette: all that a PNG of one byte a pixel can have. */
const colours = 256;

/**
 * The same icon with a palette, half as many bytes: eight icons lie in the package, and the browser writes each pixel with
 * four. Edges between two colours are the most that changes, by less than an eye sees.
 */
export const packIcon = (png: Uint8Array): Uint8Array => withPalette(png, colours);
