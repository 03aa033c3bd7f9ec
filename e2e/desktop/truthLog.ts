import type { World } from '../genesys/world/world.ts';
import type { WorldChangeKind } from '../genesys/world/worldChange.ts';
import type { PageMoment } from './deskMessages.ts';

/**
 * Who saw something happen: the simulated centre, the page's own document, the page's traffic (a frame of the stream or a
 * message of the embedded client, at the moment it is sent), or the scenario that plays the people.
 */
export type TruthSource = 'world' | 'page' | 'traffic' | 'scenario';

/** One line of what really happened. `at` is epoch milliseconds; the page's stamps have a fraction. */
export type Truth = {
	readonly at: number;
	readonly source: TruthSource;
	readonly conversationId: string;
	readonly kind: WorldChangeKind | PageMoment | 'streamed' | 'posted' | 'step';
	readonly detail: Readonly<Record<string, string | number | boolean>>;
};

/** The ground truth of a run, put together from all that saw it. */
export type TruthLog = {
	add(truth: Truth): void;
	/** Everything, or what belongs to one conversation, by time. */
	all(conversationId?: string): readonly Truth[];
	/** Calls back at each new line that did not come from the centre; returns the function that ends it. */
	subscribe(listener: (truth: Truth) => void): () => void;
};

/** Makes the log over a world's own. */
export function createTruthLog(world: World): TruthLog {
	const own: Truth[] = [];
	const listeners = new Set<(truth: Truth) => void>();
	return {
		add: (truth) => {
			own.push(truth);
			for (const listener of listeners) listener(truth);
		},
		all: (conversationId) => {
			const ofWorld = world.truth().map(({ at, conversationId: id, kind, detail }): Truth => {
				return { at, source: 'world', conversationId: id, kind, detail };
			});
			return [...ofWorld, ...own]
				.filter((truth) => conversationId === undefined || truth.conversationId === conversationId)
				.sort((one, other) => one.at - other.at);
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
