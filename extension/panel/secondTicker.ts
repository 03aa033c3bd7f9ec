import { effect, type ReadonlySignal, signal } from '@preact/signals-core';

/** The time in milliseconds since 1970, moving once a second while something counts. */
export type SecondTicker = {
	readonly now: ReadonlySignal<number>;
	/** Brings `now` up to date at once, e.g. because something new is about to be shown. */
	readonly touch: () => void;
};

/** A ticker that moves at every whole second of the clock while `counting` is true, and costs nothing otherwise. */
export function secondTicker(clock: () => number, counting: ReadonlySignal<boolean>): SecondTicker {
	const now = signal(clock());
	const touch = (): void => {
		now.value = clock();
	};
	effect(() => {
		if (!counting.value) {
			return undefined;
		}
		let timer: ReturnType<typeof setTimeout>;
		const tick = (): void => {
			touch();
			timer = setTimeout(tick, 1000 - (clock() % 1000));
		};
		tick();
		return () => clearTimeout(timer);
	});
	return { now, touch };
}
