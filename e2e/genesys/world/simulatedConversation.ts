import type { Medium } from '../../../src/genesys/medium.ts';
import type { WrapupPrompt } from './simulatedQueue.ts';

/** Where a communication stands. Source: the order observed for call legs; other media show a part of it. */
export type CommunicationState = 'alerting' | 'connected' | 'disconnected' | 'terminated';

/** Source: `AfterCallWork.state` (without `unknown`, which the stand-in never shows). */
export type AfterCallWorkState = 'notApplicable' | 'skipped' | 'pending' | 'complete';

/** Times are epoch milliseconds. */
export type AfterCallWork = { state: AfterCallWorkState; startTime?: number; endTime?: number };

/** What a writer sends. Source: `WrapupInput`. */
export type WrapupInput = {
	readonly code?: string;
	readonly notes?: string;
	readonly tags?: readonly string[];
	readonly durationSeconds?: number;
	readonly provisional?: boolean;
	/** Keeps the recorded end time when a wrap-up is saved again. */
	readonly disableEndTimeUpdates?: boolean;
};

/** A stored wrap-up; a draft may lack the code. `endTime` is epoch milliseconds, `by` is for the ground truth only. */
export type StoredWrapup = {
	readonly code?: string;
	readonly notes: string;
	readonly tags: readonly string[];
	readonly durationSeconds: number;
	readonly endTime: number;
	readonly by: string;
};

/** One leg of a participant. */
export type SimulatedCommunication = {
	readonly id: string;
	readonly medium: Medium;
	state: CommunicationState;
	readonly direction: 'inbound' | 'outbound';
	readonly provider: string;
	readonly startAlertingTime: number;
	connectedTime?: number;
	disconnectedTime?: number;
	disconnectType?: 'client' | 'peer';
	afterCallWork?: AfterCallWork;
	afterCallWorkRequired: boolean;
	wrapup?: StoredWrapup;
	provisionalWrapup?: StoredWrapup;
};

/** A party of a conversation: the customer, the queue (`acd`) or the agent. */
export type SimulatedParticipant = {
	readonly id: string;
	readonly purpose: 'customer' | 'acd' | 'agent';
	readonly name: string;
	readonly startTime: number;
	connectedTime?: number;
	endTime?: number;
	readonly address?: string;
	readonly userId?: string;
	readonly queueId?: string;
	readonly queueName?: string;
	readonly wrapupRequired: boolean;
	readonly wrapupPrompt?: WrapupPrompt;
	readonly wrapupTimeoutMs?: number;
	wrapupSkipped?: boolean;
	wrapup?: StoredWrapup;
	startAcwTime?: number;
	endAcwTime?: number;
	readonly attributes: Readonly<Record<string, string>>;
	readonly communications: SimulatedCommunication[];
};

/** A conversation near the generic shape of the API. `version` grows with every change. */
export type SimulatedConversation = {
	readonly id: string;
	readonly startTime: number;
	endTime?: number;
	version: number;
	readonly participants: readonly SimulatedParticipant[];
};
