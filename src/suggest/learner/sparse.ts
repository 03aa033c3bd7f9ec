/** A number of a table in a pack: its place and its level, a whole number from -127 to 127 but not 0. */
export type Level = readonly [place: number, level: number];

/** Levels are powers: each is an eighth of an octave above the one before. */
const perOctave = 8;
const mostLevel = 127;

/** The level nearest to a value, in units of `unit`. */
export function levelOf(value: number, unit: number): number {
	const level = Math.round(Math.log2(Math.abs(value) / unit + 1) * perOctave);
	return Math.sign(value) * Math.min(mostLevel, level);
}

/** The value of a level. */
export function valueOfLevel(level: number, unit: number): number {
	return Math.sign(level) * unit * (2 ** (Math.abs(level) / perOctave) - 1);
}

/** Writes levels, in the order of their places, as text: the gap to the last place in groups of seven bits, then the level. */
export function writeSparse(levels: readonly Level[]): string {
	let binary = '';
	let before = -1;
	for (const [place, level] of levels) {
		let gap = place - before - 1;
		before = place;
		for (; gap > 127; gap >>>= 7) binary += String.fromCharCode((gap & 127) | 128);
		binary += String.fromCharCode(gap, level & 255);
	}
	return btoa(binary);
}

/** Reads what `writeSparse` wrote. Throws where the text is no base64. */
export function readSparse(text: string): Level[] {
	const binary = atob(text);
	const levels: Level[] = [];
	let place = -1;
	for (let at = 0; at < binary.length; ) {
		let gap = 0;
		let shift = 0;
		let byte = binary.charCodeAt(at++);
		for (; byte > 127; byte = binary.charCodeAt(at++)) {
			gap |= (byte & 127) << shift;
			shift += 7;
		}
		gap |= byte << shift;
		place += gap + 1;
		levels.push([place, (binary.charCodeAt(at++) << 24) >> 24]);
	}
	return levels;
}
