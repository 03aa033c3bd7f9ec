import { statistics } from '../statistics.ts';
import type { CostWindow } from './measureCost.ts';
import { type Watcher, watchers } from './watcherPrograms.ts';

/** What one way of watching costs on the busy page: medians over the rounds. */
export type WatcherCost = {
	/** Its own processor time in a second, in milliseconds. */
	readonly own: number;
	/** How much more the whole main thread does in a second than without it, in milliseconds; restless. */
	readonly thread: number;
	/** How much more heap is in use than without it, in bytes; restless. */
	readonly heap: number;
};

/** The busy page without anything, and what each watcher adds. */
export type CostFigures = {
	readonly rounds: number;
	readonly page: { readonly thread: number; readonly heap: number };
	readonly watchers: Readonly<Record<Exclude<Watcher, 'none'>, WatcherCost>>;
};

/** Sums up the windows: each round against its own window without a watcher. */
export function costFigures(windows: readonly CostWindow[]): CostFigures {
	const of = (watcher: Watcher): readonly CostWindow[] => windows.filter((window) => window.watcher === watcher);
	const page = of('none');
	const middle = (values: readonly number[]): number => statistics(values).median;
	const more = (watcher: Watcher, name: 'thread' | 'heap'): number =>
		middle(of(watcher).map((window, round) => window[name] - (page[round]?.[name] ?? Number.NaN)));
	const cost = (watcher: Watcher): WatcherCost => ({
		own: middle(of(watcher).map(({ own }) => own)),
		thread: more(watcher, 'thread'),
		heap: more(watcher, 'heap'),
	});
	return {
		rounds: Math.floor(windows.length / watchers.length),
		page: { thread: middle(page.map(({ thread }) => thread)), heap: middle(page.map(({ heap }) => heap)) },
		watchers: { content: cost('content'), observer: cost('observer'), poll: cost('poll') },
	};
}
