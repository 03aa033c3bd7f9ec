import type { Medium } from '../../src/genesys/medium.ts';

/** How far an interaction is, as the desktop has to show it. `ended`: over, but no after-call work known yet. */
export type InteractionPhase = 'ringing' | 'talking' | 'ended' | 'wrapping';

/** One interaction of the agent, with what a desktop page knows of it. Times are epoch milliseconds. */
export type InteractionView = {
	readonly conversationId: string;
	readonly participantId: string;
	readonly communicationId: string;
	readonly medium: Medium;
	readonly phase: InteractionPhase;
	readonly queueName: string;
	readonly customerName: string;
	readonly customerPhone: string;
	readonly connectedAt: number | null;
	readonly afterCallWorkStartedAt: number | null;
	/** The participant's `wrapupPrompt`. */
	readonly prompt: string;
	readonly timeoutMs: number | null;
	/** A code that is stored already, final or provisional. */
	readonly storedCode: string | null;
	/** Names this interaction in the addresses of its frames; says nothing of the conversation id. */
	readonly frameKey: string;
	/** A colleague has been asked for advice. */
	readonly consulting: boolean;
};

/** What one desktop page shows: everything that is open for its agent, oldest first. */
export type AgentView = {
	readonly interactions: readonly InteractionView[];
};
