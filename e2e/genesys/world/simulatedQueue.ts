/** How a queue asks for a wrap-up, in the participant's spelling. Source: `Participant.wrapupPrompt`. */
export const wrapupPrompts = ['optional', 'mandatory', 'timeout', 'forcedTimeout', 'agentRequested'] as const;

export type WrapupPrompt = (typeof wrapupPrompts)[number];

/** The same five in the queue's spelling. Source: `AcwSettings.wrapupPrompt`; the pairing is by name. */
export const queuePromptNames = {
	optional: 'OPTIONAL',
	mandatory: 'MANDATORY',
	timeout: 'MANDATORY_TIMEOUT',
	forcedTimeout: 'MANDATORY_FORCED_TIMEOUT',
	agentRequested: 'AGENT_REQUESTED',
} as const satisfies Record<WrapupPrompt, string>;

/** A wrap-up code of the organisation. */
export type SimulatedCode = { readonly id: string; readonly name: string; readonly description: string };

/** A queue with its codes and its after-call work settings; `timeoutMs` counts for the timed prompts only. */
export type SimulatedQueue = {
	readonly id: string;
	readonly name: string;
	codes: readonly SimulatedCode[];
	readonly wrapupPrompt: WrapupPrompt;
	readonly timeoutMs?: number;
};
