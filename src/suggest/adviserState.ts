import type { SourceName } from './learner/sources.ts';
import type { PackRefusal } from './packRefusal.ts';

/** How the adviser stands: counts and names of sources. */
export type AdviserState = {
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
	/** The sources that the settings allow, and those that brought something in this life. */
	readonly allowed: ReadonlySet<SourceName>;
	readonly used: ReadonlySet<SourceName>;
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
