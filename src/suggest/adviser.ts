import type { AdviserState } from './adviserState.ts';
import type { Candidate, Circumstances, Prediction, Utterance } from './learner/circumstances.ts';
import type { PackRefusal } from './packRefusal.ts';
import type { Suggestion } from './suggestion.ts';

/** Whose suggestions they are. */
export type Subject = { readonly region: string; readonly organizationId: string; readonly userId: string };

/** What the platform tells of a wrap-up, and the agent's notes. */
export type Situation = Pick<Circumstances, 'queueId' | 'direction' | 'hour' | 'durationSeconds'> & {
	/** Its key, the same for its whole life. */
	readonly key: string;
	readonly conversationId: string;
	readonly medium: string;
	/** As typed so far; read while the wrap-up is in sight, and kept nowhere. */
	readonly notes: string;
};

/** What a source brought of the content of a conversation. It is forgotten with the wrap-up. */
export type Evidence = Partial<Pick<Circumstances, 'attributes' | 'prior'>> & {
	readonly predictions?: readonly Prediction[];
	readonly messages?: readonly Utterance[];
	readonly summary?: readonly Utterance[];
};

/** What is suggested for a wrap-up. */
export type Advice = {
	/** At most five, best first. */
	readonly suggestions: readonly Suggestion[];
	/** They are for the record, and not to be shown: what suggestions are worth is being measured. */
	readonly heldOut: boolean;
	/** Nothing was likely enough; false while there was nothing to judge with yet. */
	readonly silent: boolean;
	/**
	 * The first one's like was right so often in this queue, with something said or predicted, that policy may have it
	 * applied by itself. Absent means no.
	 */
	readonly mayApply?: true;
};

/** A choice that the platform has confirmed. `at` in milliseconds since 1970. */
export type ConfirmedChoice = {
	readonly situation: Situation;
	readonly candidates: readonly Candidate[];
	readonly codeId: string;
	readonly at: number;
};

/**
 * What stands behind the suggestions. The product knows no more of it than this. It answers at once from what is known
 * so far; what it has not read yet, it does without.
 */
export type Adviser = {
	/** Reads what was learned of this agent, who is the one from now on. Rejects when the disk does. */
	readonly open: (subject: Subject) => Promise<void>;
	/** Nobody is signed in any more: nothing of the last agent stays in memory. */
	readonly close: () => void;
	/**
	 * Makes ready to advise, and tells whether it is: an adviser is silent while it is being brought and reads. What is painted
	 * without suggestions would stay without.
	 */
	readonly prepare: () => boolean;
	/** Only candidates are suggested, so a code the platform no longer gives is gone at once. */
	readonly advise: (situation: Situation, candidates: readonly Candidate[]) => Advice;
	/** Takes in what a source brought, early or late. */
	readonly enrich: (key: string, evidence: Evidence) => void;
	/**
	 * Learns a confirmed choice, once for each wrap-up; another code for the same one corrects it, and the first is
	 * unlearned. Rejects when the disk does.
	 */
	readonly confirm: (choice: ConfirmedChoice) => Promise<void>;
	/** Forgets what is known of all wrap-ups but these. */
	readonly keepOnly: (keys: ReadonlySet<string>) => void;
	/** The settings have changed. Rejects when the disk does. */
	readonly followSettings: () => Promise<void>;
	/** The table of word meanings is there. */
	readonly followTable: () => void;
	readonly state: () => AdviserState;
	/** Forgets all that was learned of this agent. */
	readonly reset: () => Promise<void>;
	/** What this agent's own choices have taught, as bytes; null while it is not open. */
	readonly exported: () => ArrayBuffer | null;
	/** Lays a pack under what was learned. Gives what is wrong with it, or null. */
	readonly importPack: (file: unknown) => Promise<PackRefusal | null>;
	/** What would be suggested for a conversation of the past, with these rules. Nothing is learned and nothing kept. */
	readonly judge: (
		situation: Situation,
		evidence: Evidence,
		candidates: readonly Candidate[],
		rules: readonly unknown[],
	) => readonly Suggestion[];
};
