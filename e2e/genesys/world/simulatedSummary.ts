/** What Agent Copilot makes of a conversation, as whoever offers it decides. */
export type CopilotPlan = {
	readonly text: string;
	readonly reason?: string;
	readonly resolution?: string;
	readonly followup?: string;
	/** Codes with a confidence from 0 to 1; none where the prediction of codes is off. */
	readonly predictions?: readonly { readonly codeId: string; readonly confidence: number }[];
};

/** Copilot's summary of one agent's session. Times are epoch milliseconds. */
export type SimulatedSummary = CopilotPlan & {
	readonly id: string;
	readonly communicationId: string;
	readonly participantId: string;
	readonly userId: string;
	readonly queueId?: string;
	readonly createdAt: number;
	status: 'Processing' | 'Completed';
};
