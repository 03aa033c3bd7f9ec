import type { SourceName } from '../suggest/learner/sources.ts';
import type { PackRefusal } from '../suggest/packRefusal.ts';
import type { Code } from './snapshot.ts';

export type { PackRefusal } from '../suggest/packRefusal.ts';

/**
 * How a source of the suggestions stands: it brought something in this session; policy or the agent has switched it off;
 * the platform refused it; or nothing has come of it so far.
 */
export type SourceState = 'used' | 'off' | 'forbidden' | 'nothing yet';

/** What stands behind the suggestions of the signed-in agent, as the options page shows it. Counts and names of sources only. */
export type SuggestionsView = {
	/** Choices learned from. */
	readonly learned: number;
	/** Bytes of the memory on disk; 0 while there is none. */
	readonly bytes: number;
	/** Whether the table of word meanings is loaded. */
	readonly wordTable: boolean;
	/** The packs under the memory: of how many conversations each was made, and who brought it. */
	readonly packs: readonly { readonly conversations: number; readonly from: 'policy' | 'import' }[];
	/** Why the pack of the policy is not in use; null where there is none or it is. */
	readonly packRefusal: PackRefusal | null;
	/** Rules in force, and the places (from 0) of those in the setting that are not valid. */
	readonly rules: { readonly inForce: number; readonly invalid: readonly number[] };
	readonly sources: Readonly<Record<SourceName, SourceState>>;
	/** How often the first suggestion was chosen, by queue; `mayApply` tells whether that suffices to apply one unasked. */
	readonly queues: readonly {
		readonly queueId: string | null;
		readonly cases: number;
		readonly right: number;
		readonly mayApply: boolean;
	}[];
	/** Why what was learned before could not be read; it lies aside, and learning has begun afresh. Null where all is well. */
	readonly setAside: string | null;
};

/** One conversation of the journal, judged again: what would stand first without the rules, and with them. */
export type TriedConversation = {
	readonly conversationId: string;
	readonly queueName: string | null;
	readonly medium: string;
	/** When it ended, milliseconds since 1970. */
	readonly at: number;
	readonly chosen: Code | null;
	/** Null where nothing would be suggested. */
	readonly without: Code | null;
	readonly with: Code | null;
};

/** The answer to rules on trial. Conversations that the platform no longer gives are counted in `unread`. */
export type RulesTrial = {
	/** Places (from 0) of rules that are not valid; null where what came is no list of rules at all. */
	readonly invalid: readonly number[] | null;
	readonly tried: readonly TriedConversation[];
	readonly unread: number;
};
