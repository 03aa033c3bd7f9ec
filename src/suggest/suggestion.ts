/**
 * How sure a suggestion is, in the words the panel shows. Percentages are never shown by default.
 * `unranked` = nothing speaks for or against it yet; it is offered because it is valid here, not because it is likely.
 */
export type Confidence = 'veryLikely' | 'likely' | 'maybe' | 'unranked';

/** What each kind of reason says, in the order in which its sentence uses it. Numbers are counts, or percent for `copilot`. */
type ReasonArguments = {
	/** The agent chose it `uses` of `of` times in this queue. */
	readonly habitHere: readonly [uses: number, of: number];
	/** It was chosen `uses` of `of` times in this queue: by the agent, and by those whose choices a pack was made of. */
	readonly habitQueue: readonly [uses: number, of: number];
	/** The same over all queues. */
	readonly habitAnywhere: readonly [uses: number, of: number];
	/** It is the only code valid for this participant. */
	readonly onlyCode: readonly [];
	/** The agent has not used it yet, here or elsewhere. */
	readonly notUsedYet: readonly [];
	/** A word that was said or written in the conversation, or stands in the notes or in the platform's summary. */
	readonly customerWrote: readonly [word: string];
	readonly agentWrote: readonly [word: string];
	readonly noteSays: readonly [word: string];
	readonly summarySays: readonly [word: string];
	/** Words of the code's name were said. */
	readonly name: readonly [];
	/** What was said means about the same as the code's name, or as what it was chosen for before. */
	readonly meaning: readonly [];
	/** An attribute of the conversation, such as a choice in the voice menu. */
	readonly attribute: readonly [name: string, value: string];
	readonly queue: readonly [];
	readonly medium: readonly [];
	readonly direction: readonly [];
	readonly duration: readonly [];
	readonly hour: readonly [];
	/** The code the agent chose before this one. */
	readonly lastCode: readonly [];
	/** The agent chose it before where the first guess was that other code. */
	readonly correction: readonly [codeName: string];
	readonly copilot: readonly [percent: number];
	readonly rule: readonly [ruleName: string];
	/** The whole organisation chooses it often in this queue. */
	readonly prior: readonly [];
};

/** What a reason is about. */
export type ReasonKind = keyof ReasonArguments;

/** Why a code is suggested; the panel turns it into a sentence: one for each kind, filled with the arguments. */
export type Reason = {
	readonly [Kind in ReasonKind]: { readonly kind: Kind; readonly args: ReasonArguments[Kind] };
}[ReasonKind];

/** One suggested code, best first in a list of at most five. */
export type Suggestion = {
	readonly codeId: string;
	/** 0 to 1. */
	readonly probability: number;
	readonly confidence: Confidence;
	/** What speaks for it most. */
	readonly reason: Reason;
	/** What speaks for it next, at most two. */
	readonly more: readonly Reason[];
};
