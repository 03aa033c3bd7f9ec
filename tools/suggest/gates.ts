/** One promise about a figure of a run; `run` is the run's name and `figure` the figure's. */
export type Gate = {
	readonly run: string;
	readonly figure: string;
	readonly atLeast?: number;
	readonly atMost?: number;
	/** What the best batch learner of the literature study reached, where it measured that. */
	readonly bestBatch?: number;
};

const pair = (run: string, top1: number, top3: number, prefix = ''): Gate[] => [
	{ run, figure: `${prefix}top1`, atLeast: top1 },
	{ run, figure: `${prefix}top3`, atLeast: top3 },
];

/** The floors. A set above a thousand events has the tighter calibration error. */
export const gates: readonly Gate[] = [
	...pair('multidogo', 0.9, 0.985),
	...pair('incident', 0.77, 0.956),
	...pair('star, customer', 0.978, 0.993),
	...pair('star, note', 0.96, 0.99),
	...pair('banking77', 0.84, 0.94),
	...pair('abcd-notes', 0.83, 0.96),
	...pair('sim-stream', 0.8, 0.955),
	{ run: 'banking77, 10 a code', figure: 'top1', atLeast: 0.72 },
	{ run: 'banking77, names only', figure: 'top3', atLeast: 0.6 },
	...pair('multidogo, names only', 0.53, 0.83),
	...pair('sim-stream, own history', 0.62, 0.87, 'first20.'),
	...['multidogo', 'incident', 'star, customer', 'star, note', 'banking77', 'sim-stream'].map((run) => ({
		run,
		figure: 'calibrationError',
		atMost: 0.03,
	})),
	...['abcd-notes', 'sim-stream, own history', 'incident, own history'].map((run) => ({
		run,
		figure: 'calibrationError',
		atMost: 0.06,
	})),
];

/** Precision reached where anything is applied at the 99 % target. */
export const leastPrecision = 0.985;

/** The figure of a run that a gate speaks of: `first20.top1` is one inside another, `applied 0.99` a precision reached. */
export function figureOf(figures: unknown, path: string): number {
	const steps = path.startsWith('applied ') ? ['applied', path.slice(8), 'precision'] : path.split('.');
	const found = steps.reduce<unknown>((value, name) => {
		if (typeof value !== 'object' || value === null) return undefined;
		return Object.entries(value).find(([key]) => key === name)?.[1];
	}, figures);
	return typeof found === 'number' ? found : Number.NaN;
}

/** Whether a figure keeps its gate. A figure that is missing breaks it. */
export function keeps({ atLeast = -Infinity, atMost = Infinity }: Gate, found: number): boolean {
	return found >= atLeast && found <= atMost;
}
