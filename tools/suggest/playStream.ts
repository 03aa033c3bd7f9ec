import type { Contender } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { createScoreSheet, type Figures } from './scoreSheet.ts';
import { createStopwatch } from './stopwatch.ts';

/** What a run found, with its times in milliseconds. */
export type Played = Figures & {
	readonly times: Readonly<Record<'predictP50' | 'predictP99' | 'updateP50' | 'updateP99', number>>;
};

/** How a run goes: who plays, made afresh for all agents together or for each alone. */
export type PlayOptions = {
	readonly contender: () => Contender;
	readonly ownHistoryOnly?: boolean;
	/** Events before this place teach, but are not scored. */
	readonly scoredFrom?: number;
	/** Events from this place on teach nothing; 0 shows what names alone are worth. */
	readonly stopsLearningAt?: number;
};

/** The events of each agent, in their order. */
export function byAgent(events: readonly Labelled[]): Labelled[][] {
	const agents = new Map<string | null, Labelled[]>();
	for (const event of events) {
		const { agentId } = event.circumstances;
		const mine = agents.get(agentId) ?? [];
		mine.push(event);
		agents.set(agentId, mine);
	}
	return [...agents.values()];
}

/** Plays streams one after the other, each with a contender of its own, onto one score sheet. */
export function playStreams(
	streams: readonly (readonly Labelled[])[],
	{ contender, scoredFrom = 0, stopsLearningAt = Number.POSITIVE_INFINITY }: Omit<PlayOptions, 'ownHistoryOnly'>,
): Played {
	const sheet = createScoreSheet();
	const predicting = createStopwatch();
	const updating = createStopwatch();
	for (const events of streams) {
		const { suggest, learn } = contender();
		for (const [place, event] of events.entries()) {
			const chances = predicting.time(() => suggest(event));
			if (place >= scoredFrom) sheet.take(event, chances);
			if (place < stopsLearningAt) updating.time(() => learn(event));
		}
	}
	return {
		...sheet.figures(),
		times: {
			predictP50: predicting.percentile(0.5),
			predictP99: predicting.percentile(0.99),
			updateP50: updating.percentile(0.5),
			updateP99: updating.percentile(0.99),
		},
	};
}

/** Plays events in their order: each is asked about first and learned then. */
export function playStream(events: readonly Labelled[], options: PlayOptions): Played {
	return playStreams(options.ownHistoryOnly === true ? byAgent(events) : [events], options);
}
