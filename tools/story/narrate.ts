/** Prints one line of the story with the seconds since its beginning. */
export type Narrate = (line: string) => void;

/** Starts the clock of a story. */
export function narrator(print: (line: string) => void, now: () => number): Narrate {
	const start = now();
	return (line) => print(`${((now() - start) / 1000).toFixed(2).padStart(7)} s  ${line}`);
}
