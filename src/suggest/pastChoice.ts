/**
 * A confirmed choice of the past: ids and enumerations only. `at` in milliseconds since 1970; `id` is the wrap-up's key,
 * so that a correction takes the place of what it corrects.
 */
export type PastChoice = {
	readonly id: string;
	readonly userId: string;
	readonly queueId: string | null;
	readonly medium: string;
	readonly codeId: string;
	readonly at: number;
};

/** The choices on disk, from which a memory can be learned anew. Every method rejects when the disk does. */
export type ChoiceHistory = {
	/** Adds a choice, or replaces the one with its id. */
	readonly add: (choice: PastChoice) => Promise<void>;
	/** Oldest first. */
	readonly list: (userId: string) => Promise<PastChoice[]>;
	/** Deletes every choice of this user. */
	readonly clear: (userId: string) => Promise<void>;
};
