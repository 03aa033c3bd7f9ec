import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory, type Memory } from '../../src/suggest/learner/memory.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import type { Labelled } from './labelledSet.ts';
import { createScoreSheet, type Figures } from './scoreSheet.ts';
import { createStopwatch } from './stopwatch.ts';

/** What a run found, with its times in milliseconds. */
export type Played = Figures & {
	readonly times: Readonly<Record<'predictP50' | 'predictP99' | 'updateP50' | 'updateP99', number>>;
};

/** How a run goes: with one memory for all or one for each agent, and what each memory knows at first. */
export type PlayOptions = {
	readonly ownHistoryOnly: boolean;
	readonly table: WordTable | null;
	readonly newMemory?: () => Memory;
	/** Events before this place teach, but are not scored. */
	readonly scoredFrom?: number;
	/** Events from this place on teach nothing; 0 shows what names alone are worth. */
	readonly stopsLearningAt?: number;
};

/** Plays events in their order: each is forecast first and learned then. */
export function playStream(events: readonly Labelled[], options: PlayOptions): Played {
	const {
		ownHistoryOnly,
		table,
		newMemory = createMemory,
		scoredFrom = 0,
		stopsLearningAt = Number.POSITIVE_INFINITY,
	} = options;
	const sheet = createScoreSheet();
	const predicting = createStopwatch();
	const updating = createStopwatch();
	const play = (mine: readonly Labelled[], from: number): void => {
		const learner = createLearner(newMemory(), table);
		for (const [place, event] of mine.entries()) {
			const forecast = predicting.time(() => learner.predict(event.circumstances, event.candidates));
			if (place >= from) sheet.take(event, forecast.chances);
			if (place < stopsLearningAt) updating.time(() => learner.learn(forecast, event.codeId));
		}
	};
	if (ownHistoryOnly) {
		for (const agent of new Set(events.map(({ circumstances }) => circumstances.agentId)))
			play(
				events.filter(({ circumstances }) => circumstances.agentId === agent),
				scoredFrom,
			);
	} else play(events, scoredFrom);
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
