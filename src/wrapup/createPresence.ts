import type { Clock } from '../genesys/clock.ts';

/** What {@link createPresence} needs from outside. */
export type PresencePorts = {
	readonly clock: Clock;
	/** Milliseconds without a sign of life after which the desk rests; asked anew each time. */
	readonly idleAfter: () => number;
	/** The time of the last sign, for the next life of the worker: an alarm that starts one is no sign. */
	readonly kept: { readonly read: () => Promise<number | null>; readonly write: (at: number) => Promise<void> };
	/** The desk begins to rest, or is back. */
	readonly onChange: () => void;
	readonly onTrouble: (error: unknown) => void;
};

/** Whether there is an agent at the desk. */
export type Presence = {
	/** A sign of life: the desktop's page has changed, or the panel was used. */
	readonly sign: () => void;
	readonly isResting: () => boolean;
	/** Takes up the last sign that a former life saw. */
	readonly restore: () => Promise<void>;
};

/** How old the kept time of the last sign may be, in milliseconds. */
const keepEvery = 30_000;

/** How long it may take until another policy is followed, in milliseconds. */
const judgeEvery = 15_000;

/**
 * Tells whether there was a sign of the agent of late. An organisation may end sessions that nobody uses, and each
 * request of ours would keep one alive, so a desk without a sign rests: it reads nothing and renews no sign-in, until the
 * next sign. A life that knows of no sign before it counts as one.
 */
export function createPresence(ports: PresencePorts): Presence {
	const { clock } = ports;
	let signAt = clock.now();
	let keptAt = Number.NEGATIVE_INFINITY;
	let watching = false;

	const isResting = () => clock.now() - signAt >= ports.idleAfter();

	const watch = async (): Promise<void> => {
		if (watching) return;
		watching = true;
		while (!isResting()) await clock.sleep(Math.min(judgeEvery, signAt + ports.idleAfter() - clock.now()));
		watching = false;
		ports.onChange();
	};

	return {
		isResting,
		sign: () => {
			const rested = isResting();
			signAt = clock.now();
			if (signAt - keptAt >= keepEvery) {
				keptAt = signAt;
				void ports.kept.write(signAt).catch(ports.onTrouble);
			}
			void watch();
			if (rested) ports.onChange();
		},
		restore: async () => {
			signAt = (await ports.kept.read()) ?? signAt;
			void watch();
		},
	};
}
