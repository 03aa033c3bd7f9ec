import * as v from 'valibot';
import { journalStepsSchema } from './journalStep.ts';

/** What made a choice, where that was not a click: `armed`, the agent during the conversation; `automatic`, nobody. */
export const choosers = ['armed', 'automatic'] as const;

/** How a wrap-up can end. */
export const journalOutcomes = ['applied', 'alreadyApplied', 'withdrawn', 'missed', 'refused'] as const;

/** One line of the journal: what happened to one wrap-up. Holds no notes and nothing of the customer. */
export const journalEntrySchema = v.object({
	/** The intent's id, or the wrap-up's key where the agent made no choice. One line per id. */
	id: v.string(),
	/** Who wrapped up: the platform's user id. */
	userId: v.string(),
	conversationId: v.string(),
	medium: v.string(),
	queueId: v.nullable(v.string()),
	queueName: v.nullable(v.string()),
	outcome: v.picklist(journalOutcomes),
	/** The reason of `missed` or `refused`. */
	reason: v.nullable(v.string()),
	code: v.nullable(v.object({ id: v.string(), name: v.string() })),
	/** Rank of the choice among the suggestions, from 1; null when it came from the search. */
	rank: v.nullable(v.number()),
	/** See {@link choosers}; absent where the agent's hand made the choice, and where there was none. */
	by: v.exactOptional(v.picklist(choosers)),
	/** The platform's start of after-call work, then: first seen, chosen, ended; milliseconds since 1970. */
	startedAt: v.number(),
	noticedAt: v.number(),
	chosenAt: v.nullable(v.number()),
	endedAt: v.number(),
	/** Requests spent from notice to end. */
	requests: v.number(),
	/** True when a version conflict could not be settled, so that what the platform holds may not be what anyone meant. */
	integrityRisk: v.boolean(),
	correlationId: v.nullable(v.string()),
	/** Ids of the codes that were suggested, best first, at most five. This and what follows is absent in old lines. */
	offered: v.exactOptional(v.array(v.string())),
	/** Kind of the first reason of the chosen code, where it was suggested. */
	source: v.exactOptional(v.nullable(v.string())),
	/** Suggestions were held back, to measure what they are worth; `offered` is what would have been shown. */
	heldOut: v.exactOptional(v.boolean()),
	/** Nothing was suggested, because nothing was likely enough. */
	silent: v.exactOptional(v.boolean()),
	/** When it was first in sight of an open panel; absent where no panel was open. */
	shownAt: v.exactOptional(v.number()),
	/** What happened between the choice and its end, in the order of time; the list of all lines leaves it out. */
	steps: journalStepsSchema,
});

export type JournalEntry = v.InferOutput<typeof journalEntrySchema>;
