/** Where evidence about a conversation comes from; the names are those of the suggestion sources in the settings. */
export type EvidenceSource = 'attributes' | 'messages' | 'summary' | 'copilot' | 'prior';

/** One turn of what was written. `summary` is written by the platform. */
export type EvidenceText = { readonly role: 'customer' | 'agent' | 'summary'; readonly text: string };

/** A code that Agent Copilot predicts, with its own confidence from 0 to 1. */
export type PredictedCode = { readonly codeId: string; readonly confidence: number };

/**
 * What one source brought. Texts, attributes and predictions speak of the customer: they are for the wrap-up's own life
 * in memory, and nothing of them may be stored, logged or sent.
 */
export type EvidencePart =
	/** By name, e.g. a choice in the voice menu. */
	| { readonly source: 'attributes'; readonly attributes: Readonly<Record<string, string>> }
	/** Oldest first. */
	| { readonly source: 'messages'; readonly texts: readonly EvidenceText[] }
	| { readonly source: 'summary'; readonly texts: readonly EvidenceText[] }
	| { readonly source: 'copilot'; readonly predictions: readonly PredictedCode[] }
	/** How often the whole organisation chose each code in this queue lately, by code id. */
	| { readonly source: 'prior'; readonly prior: Readonly<Record<string, number>> };
