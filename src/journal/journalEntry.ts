/** One line of the journal: what happened to one wrap-up. Holds no notes and nothing of the customer. */
export type JournalEntry = {
	/** The intent's id, or the wrap-up's key where the agent made no choice. One line per id. */
	readonly id: string;
	/** Who wrapped up: the platform's user id. */
	readonly userId: string;
	readonly conversationId: string;
	readonly medium: string;
	readonly queueId: string | null;
	readonly queueName: string | null;
	readonly outcome: 'applied' | 'alreadyApplied' | 'withdrawn' | 'missed' | 'refused';
	/** The reason of `missed` or `refused`. */
	readonly reason: string | null;
	readonly code: { readonly id: string; readonly name: string } | null;
	/** Rank of the choice among the suggestions, from 1; null when it came from the search. */
	readonly rank: number | null;
	/** The platform's start of after-call work, then: first seen, chosen, ended; milliseconds since 1970. */
	readonly startedAt: number;
	readonly noticedAt: number;
	readonly chosenAt: number | null;
	readonly endedAt: number;
	/** Requests spent from notice to end. */
	readonly requests: number;
	/** True when a version conflict could not be settled and what the platform holds may not be what anyone meant. */
	readonly integrityRisk: boolean;
	readonly correlationId: string | null;
};
