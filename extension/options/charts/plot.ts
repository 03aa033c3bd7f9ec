/** A drawing in its own units, shown at about this size: its outer size, and the edges of what is drawn inside. */
export const plot = { width: 480, height: 216, left: 48, right: 470, top: 12, bottom: 184 } as const;

/** Steps that are easy to count in, within one power of ten. */
const easySteps = [1, 2, 5, 10];
const mostTicks = 5;

/** Where an axis from zero is marked so that it holds a value: zero, and up to five easy steps; whole numbers where asked for. */
export function ticksUpTo(value: number, whole = false): readonly number[] {
	const least = Math.max(value, whole ? 1 : 0.001) / mostTicks;
	const power = 10 ** Math.floor(Math.log10(least));
	const easy = power * (easySteps.find((step) => step * power >= least) ?? 10);
	const step = whole ? Math.max(1, Math.round(easy)) : easy;
	return Array.from({ length: Math.max(1, Math.ceil(value / step - 1e-9)) + 1 }, (_, place) => place * step);
}

/** How high a value stands, where the last tick is at the top. */
export function heightOf(value: number, ticks: readonly number[]): number {
	const top = ticks.at(-1) ?? 0;
	return plot.bottom - (top === 0 ? 0 : value / top) * (plot.bottom - plot.top);
}

/** The middle of one of so many equal bands, and how wide a band is. */
export function bandAt(place: number, bands: number): { readonly middle: number; readonly width: number } {
	const width = (plot.right - plot.left) / Math.max(1, bands);
	return { middle: plot.left + width * (place + 0.5), width };
}

/** Every how many bands one may be labelled, so that labels of this width do not run into each other. */
export function labelEvery(bands: number, labelWidth: number): number {
	return Math.max(1, Math.ceil(labelWidth / bandAt(0, bands).width));
}
