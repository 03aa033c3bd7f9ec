/** `settled`: the word after the conversation is said. `waiting`: a wrap-up waits for the agent. */
export type IconState = 'settled' | 'waiting';

const ink = '#5a5ff2';
const deepInk = '#3d41c8';
const amber = '#f59a23';
const paper = '#ffffff';

/**
 * A speech bubble, drawn in a square of 128 units: round on all corners but the one it speaks from, which ends in a
 * point at the lower left. `inset` moves its edge inwards, for a stroke that must stay inside the square.
 */
function bubble(inset: number): string {
	const [left, top, right, bottom] = [8 + inset, 8 + inset, 120 - inset, 104 - inset];
	const radius = 34 - inset;
	return [
		`M${left + radius} ${top}`,
		`H${right - radius}`,
		`A${radius} ${radius} 0 0 1 ${right} ${top + radius}`,
		`V${bottom - radius}`,
		`A${radius} ${radius} 0 0 1 ${right - radius} ${bottom}`,
		`H58`,
		`L${left + 10 + inset} ${124 - inset * 1.2}`,
		`V${bottom - 6}`,
		`Q${left} ${bottom - 18} ${left} ${bottom - 34}`,
		`V${top + radius}`,
		`A${radius} ${radius} 0 0 1 ${left + radius} ${top}`,
		'Z',
	].join(' ');
}

/** Settled: a full bubble with a tick cut out of it. The tick is heavier where there are few pixels to draw it. */
function settled(size: number): string {
	const stroke = size <= 16 ? 17 : size <= 32 ? 15 : 13;
	return `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${ink}"/><stop offset="1" stop-color="${deepInk}"/></linearGradient></defs>
<path d="${bubble(0)}" fill="url(#g)"/>
<path d="M36 57 L56 77 L93 37" fill="none" stroke="${paper}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Waiting: the same bubble hollow, with the full stop that is still to come. It differs in shape, not only in colour. */
function waiting(size: number): string {
	const stroke = size <= 16 ? 16 : 14;
	return `<path d="${bubble(stroke / 2)}" fill="${paper}" stroke="${deepInk}" stroke-width="${stroke}" stroke-linejoin="round"/>
<circle cx="64" cy="56" r="${size <= 16 ? 24 : 20}" fill="${amber}" stroke="${deepInk}" stroke-width="${size <= 16 ? 0 : 5}"/>`;
}

/** The product's icon as SVG, tuned for one size in pixels. */
export function drawIcon(state: IconState, size: number): string {
	const body = state === 'settled' ? settled(size) : waiting(size);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="${size}" height="${size}">${body}</svg>`;
}
