import type { AdviserState } from '../suggest/adviserState.ts';
import type { SourceName } from '../suggest/learner/sources.ts';
import type { Code } from './snapshot.ts';

/**
 * How a source of the suggestions stands: it brought something in this session; policy or the agent has switched it off;
 * the platform refused it; or nothing has come of it so far.
 */
export type SourceState = 'used' | 'off' | 'forbidden' | 'nothing yet';

/** What stands behind the suggestions of the signed-in agent, as the options page shows it. Counts and names of sources only. */
export type SuggestionsView = Omit<AdviserState, 'allowed' | 'used'> & {
	readonly sources: Readonly<Record<SourceName, SourceState>>;
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
