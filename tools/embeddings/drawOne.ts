/** Gives numbers from 0 up to 1; the same row of them for the same seed, so that what is drawn can be drawn again. */
export type Random = () => number;

/** One of some, drawn evenly. Throws when there is none. */
export function drawOne<One>(from: readonly One[], random: Random): One {
	const drawn = from[Math.floor(random() * from.length)];
	if (drawn === undefined) throw new Error('There is nothing to draw from.');
	return drawn;
}
