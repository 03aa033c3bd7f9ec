import type { Medium } from '../../../src/genesys/medium.ts';
import type { SimulatedLine, SimulatedMessage } from './simulatedMessage.ts';
import type { WrapupPrompt } from './simulatedQueue.ts';
import type { CopilotPlan, SimulatedSummary } from './simulatedSummary.ts';

/** Where a communication stands. Source: the order observed for call legs; other media show a part of it. */
export type CommunicationState = 'alerting' | 'dialing' | 'connected' | 'disconnected' | 'terminated';

/** Why a communication ended, as far as the stand-in plays it. Source: `Call.disconnectType`. */
export type DisconnectType = 'client' | 'peer' | 'transfer' | 'transfer.consult';

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
	disconnectType?: DisconnectType;
	afterCallWork?: AfterCallWork;
	afterCallWorkRequired: boolean;
	wrapup?: StoredWrapup;
	provisionalWrapup?: StoredWrapup;
	/** Messages that the leg lists; see the switch `messagesListedOn`. */
	messages?: readonly SimulatedMessage[];
};

/**
 * A party of a conversation: the customer, the queue (`acd`), or an agent. Each time a conversation comes to an agent
 * makes a new party, so one agent may be several. `user` is an agent who was reached by name and not through a queue.
 */
export type SimulatedParticipant = {
	readonly id: string;
	readonly purpose: 'customer' | 'acd' | 'agent' | 'user';
	readonly name: string;
	readonly startTime: number;
	connectedTime?: number;
	endTime?: number;
	readonly address?: string;
	readonly userId?: string;
	/** The party of the agent who asked this one for advice. */
	readonly consultParticipantId?: string;
	queueId?: string;
	queueName?: string;
	wrapupRequired: boolean;
	wrapupPrompt?: WrapupPrompt;
	wrapupTimeoutMs?: number;
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
	/** A campaign's dialer placed it: the follow-up rules run on the first code, and on that alone. */
	readonly dialer: boolean;
	readonly participants: SimulatedParticipant[];
	/** What is written as soon as an agent answers. */
	lines?: readonly SimulatedLine[];
	/** What Copilot will make of it; without one, Copilot is off for it. */
	readonly copilot?: CopilotPlan;
	summaries?: readonly SimulatedSummary[];
};
