import type { Candidate, Circumstances } from '../../src/suggest/learner/circumstances.ts';

/** A conversation of which the chosen code is known. */
export type Labelled = {
	readonly id: string;
	readonly circumstances: Circumstances;
	readonly candidates: readonly Candidate[];
	readonly codeId: string;
	/** Part of the official split, where there is one. */
	readonly split: string;
	/** Epoch seconds; 0 where it is not known. */
	readonly at: number;
};

/** Conversations of one source, read in one way, in the order they are played. */
export type LabelledSet = { readonly name: string; readonly base: string; readonly events: readonly Labelled[] };
