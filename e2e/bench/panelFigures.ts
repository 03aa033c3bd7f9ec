import { type Gate, gate } from './gates.ts';
import type { Statistics } from './statistics.ts';

/** What the panel costs the agent who has it open all shift. Times in milliseconds, heap in bytes. */
export type PanelFigures = {
	/** From the start of the document until a wrap-up with two hundred codes is painted and has the focus. */
	readonly toInteractive: Statistics;
	/** From a letter in the search to the painted list, of two hundred codes. */
	readonly letterToPainted: Statistics;
	/** From the key of a suggestion to the painted sign that it was heard. */
	readonly digitToPainted: Statistics;
	/** How much more of the heap is in use after the last wrap-up of a sitting than after the first two hundred, when the browser has compiled what it will, and how many more nodes. */
	readonly sitting: { readonly wrapUps: number; readonly heapGrowth: number; readonly nodeGrowth: number };
};

/** What a person takes for at once: a panel that opens, a key that is answered within three frames. */
const limits = { toInteractive: 300, toPainted: 50, heapGrowth: 250_000, nodeGrowth: 0 };

/** Holds the panel's figures against the promises. */
export function panelGates({ toInteractive, letterToPainted, digitToPainted, sitting }: PanelFigures): Gate[] {
	return [
		gate('panel open to interactive, 200 codes, p95 ms', limits.toInteractive, Math.round(toInteractive.p95)),
		gate('letter in the search to painted, p95 ms', limits.toPainted, Math.round(letterToPainted.p95)),
		gate('key of a suggestion to painted, p95 ms', limits.toPainted, Math.round(digitToPainted.p95)),
		gate(`heap after ${sitting.wrapUps} wrap-ups, bytes more`, limits.heapGrowth, sitting.heapGrowth),
		gate(`nodes after ${sitting.wrapUps} wrap-ups, more`, limits.nodeGrowth, sitting.nodeGrowth),
	];
}

const timeLine = (name: string, { runs, median, p95 }: Statistics): string =>
	`| ${name} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${runs} |`;

/** The panel's figures as a Markdown table. */
export function panelTable({ toInteractive, letterToPainted, digitToPainted, sitting }: PanelFigures): string {
	return [
		'| panel, 200 codes | median | p95 | runs |',
		'| --- | ---: | ---: | ---: |',
		timeLine('open to interactive, ms', toInteractive),
		timeLine('letter in the search to painted, ms', letterToPainted),
		timeLine('key of a suggestion to painted, ms', digitToPainted),
		'',
		`After ${sitting.wrapUps} wrap-ups in one sitting: ${sitting.heapGrowth} bytes of heap and ${sitting.nodeGrowth} nodes more than after the first two hundred.`,
	].join('\n');
}
