import { type EntrySize, sizeBudgets } from '../../tools/build/entrySize.ts';
import type { Statistics } from './statistics.ts';

/** One promise about speed or size and what was found. */
export type Gate = { readonly name: string; readonly limit: number; readonly found: number; readonly kept: boolean };

/** All that a bench run has measured. Times in milliseconds, sizes in bytes. */
export type Figures = {
	readonly sizes: Readonly<Record<'chrome' | 'firefox', readonly EntrySize[]>>;
	readonly packages: Readonly<Record<'chrome' | 'firefox', number>>;
	readonly times: Readonly<
		Record<
			| 'workerWarmReply'
			| 'workerColdReply'
			| 'wrapUpToPainted'
			| 'wrapUpToPaintedBySocket'
			| 'clickToConfirmed'
			| 'clickToConfirmedBySocket',
			Statistics
		>
	>;
	/** Requests of one wrap-up, from when it can be noticed until the panel says that it is confirmed. */
	readonly requests: {
		/** Where the platform refuses the notification socket. */
		readonly withoutSocket: Statistics;
		/** With the socket up, the steady state. */
		readonly withSocket: Statistics;
	};
};

/** From the wrap-up on the desktop to painted suggestions, 95 of 100 times, against the stand-in. */
const paintedLimit = 300;
/** Requests for one wrap-up on the default route, each time; fewer with the notification socket up. */
const requestsLimits = { withoutSocket: 5, withSocket: 4 };

/** A promise that is kept where what was found is not above the limit; what is not a number keeps nothing. */
export function gate(name: string, limit: number, found: number): Gate {
	return { name, limit, found, kept: found <= limit };
}

/** Holds the figures against the promises. */
export function gates({ sizes, packages, times, requests }: Figures): Gate[] {
	const ofSizes = (['chrome', 'firefox'] as const).flatMap((target) => [
		...sizes[target].flatMap(({ entry, raw, later }) => [
			...(entry === 'options' ? [] : [gate(`${target} ${entry}, bytes`, sizeBudgets[entry], raw)]),
			...(entry === 'panel' ? [gate(`${target} panel, bytes loaded later`, sizeBudgets.panelLater, later)] : []),
			...(entry === 'background'
				? [gate(`${target} background, bytes loaded when needed`, sizeBudgets.backgroundLater, later)]
				: []),
		]),
		gate(`${target} package, bytes`, sizeBudgets.package, packages[target]),
	]);
	return [
		...ofSizes,
		gate('wrap-up to painted suggestions, p95 ms', paintedLimit, Math.round(times.wrapUpToPainted.p95)),
		gate('the same with the socket, p95 ms', paintedLimit, Math.round(times.wrapUpToPaintedBySocket.p95)),
		gate('requests for one wrap-up, largest', requestsLimits.withoutSocket, requests.withoutSocket.largest),
		gate('the same with the socket, largest', requestsLimits.withSocket, requests.withSocket.largest),
	];
}
