import type { Suggestion } from './suggestion.ts';

/** What is known of a conversation when a code is suggested; ids and enumerations only. */
export type Situation = { readonly queueId: string | null; readonly medium: string };

/** A confirmed choice of the past. `at` in milliseconds since 1970. */
export type PastChoice = Situation & { readonly codeId: string; readonly at: number };

/**
 * What stands behind the suggestions. The product knows no more of it than this, so that a better learner replaces the
 * inside alone.
 */
export type Suggester = {
	/** At most five of the candidates, best first; only candidates, so a code the platform no longer gives is gone at once. */
	readonly suggest: (situation: Situation, candidateIds: readonly string[]) => readonly Suggestion[];
	/** Takes in a choice that the platform has confirmed. */
	readonly learn: (choice: PastChoice) => void;
};
