/** What the platform said last of one of the agent's conversations. */
export type PlatformWord = {
	readonly conversationId: string;
	readonly state: 'ringing' | 'connected' | 'ended' | 'wrapUp' | 'done' | 'skipped' | 'timedOut';
};

/** Whether the platform has nothing more to ask of the agent there. */
export const isOver = (state: PlatformWord['state']) => /done|skipped|timedOut/.test(state);
