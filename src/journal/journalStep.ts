import * as v from 'valibot';

/**
 * Something that happened on the way of a choice. `left`: the undo time was over. `read`: the conversation was read;
 * `stored`: it was looked which code is stored; `write`: the code was sent. `conflict`: another code was found, and the
 * agent was asked; `replace`: the agent chose to replace it.
 */
const stepKinds = ['left', 'read', 'stored', 'write', 'conflict', 'replace'] as const;

/** One step, with the platform's answer where it was a request. Times in milliseconds since 1970. */
export const journalStepSchema = v.object({
	kind: v.picklist(stepKinds),
	at: v.number(),
	answer: v.exactOptional(
		v.object({
			at: v.number(),
			/** `none`: no answer came, so it may have arrived or not. `unreadable`: an answer that is not the platform's. */
			result: v.picklist(['ok', 'refused', 'none', 'unreadable']),
			/** Of what was refused. */
			status: v.nullable(v.number()),
			/** The platform's `ININ-Correlation-Id`, to quote in a support case. */
			correlationId: v.nullable(v.string()),
		}),
	),
});

/** See {@link journalStepSchema}. */
export type JournalStep = v.InferOutput<typeof journalStepSchema>;
/** How the platform answered a request. */
export type StepAnswer = NonNullable<JournalStep['answer']>;

/** Steps as they are kept with a choice and its line. What an unknown version wrote is left out, and keeps the rest. */
export const journalStepsSchema = v.exactOptional(v.fallback(v.array(journalStepSchema), []));

/** The first steps tell how it began, the last ones how it ended; those between are the retries of a long outage. */
const firstKept = 8;
const mostKept = 24;

/** The steps with one more; one out of the middle goes where there are too many. */
export function withStep(steps: readonly JournalStep[] = [], step: JournalStep): JournalStep[] {
	return [...(steps.length < mostKept ? steps : steps.toSpliced(firstKept, 1)), step];
}
