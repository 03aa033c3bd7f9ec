/**
 * How sure a suggestion is, in the words the panel shows. Percentages are never shown by default.
 * `unranked` = nothing speaks for or against it yet; it is offered because it is valid here, not because it is likely.
 */
export type Confidence = 'veryLikely' | 'likely' | 'maybe' | 'unranked';

/** Why a code is suggested; the panel turns it into a sentence. */
export type Reason =
	/** The agent chose it `uses` of the last `of` times in this queue and medium. */
	| { readonly kind: 'habitHere'; readonly uses: number; readonly of: number }
	/** The agent chose it `uses` of the last `of` times, whatever the queue. */
	| { readonly kind: 'habitAnywhere'; readonly uses: number; readonly of: number }
	/** It is the only code valid for this participant. */
	| { readonly kind: 'onlyCode' }
	/** The agent has not used it yet, here or elsewhere. */
	| { readonly kind: 'notUsedYet' };

/** One suggested code, best first in a list of at most five. */
export type Suggestion = {
	readonly codeId: string;
	/** 0 to 1. */
	readonly probability: number;
	readonly confidence: Confidence;
	readonly reason: Reason;
};
