/** One turn of what was said or written. `note` is the agent's own, `summary` is written by the platform. */
export type Utterance = { readonly role: 'customer' | 'agent' | 'note' | 'summary'; readonly text: string };

/** A code that Agent Copilot predicts, with its own confidence from 0 to 1. */
export type Prediction = { readonly codeId: string; readonly confidence: number };

/**
 * All that may be known of a conversation when a code is wanted. A source that is missing, late or forbidden leaves its
 * field empty, which costs its share and nothing else. Texts are read while this object lives and kept nowhere.
 */
export type Circumstances = {
	readonly queueId: string | null;
	readonly agentId: string | null;
	readonly medium: string | null;
	readonly direction: string | null;
	/** 0 to 23, by the agent's clock. */
	readonly hour: number | null;
	readonly durationSeconds: number | null;
	/** Participant attributes, such as choices in the voice menu. */
	readonly attributes: Readonly<Record<string, string>>;
	/** In the order they were said. */
	readonly texts: readonly Utterance[];
	readonly predictions: readonly Prediction[];
	/** How often each code was chosen in this queue by the whole organisation; empty where that is not known. */
	readonly prior: Readonly<Record<string, number>>;
};

/** A code that the platform offers for this participant, with the words it is known by. */
export type Candidate = { readonly id: string; readonly name: string; readonly description?: string };

/** Circumstances of which nothing is known; what is known is laid over it. */
export const unknownCircumstances: Circumstances = {
	queueId: null,
	agentId: null,
	medium: null,
	direction: null,
	hour: null,
	durationSeconds: null,
	attributes: {},
	texts: [],
	predictions: [],
	prior: {},
};
