import type { Medium } from '../../../src/genesys/medium.ts';
import type { HistoryRow } from './historyRow.ts';
import type { SimulatedAgent } from './simulatedAgent.ts';
import type {
	SimulatedCommunication,
	SimulatedConversation,
	SimulatedParticipant,
	WrapupInput,
} from './simulatedConversation.ts';
import type { SimulatedLine } from './simulatedMessage.ts';
import type { SimulatedCode, SimulatedQueue, WrapupPrompt } from './simulatedQueue.ts';
import type { CopilotPlan } from './simulatedSummary.ts';
import type { Switches } from './switches.ts';
import type { WorldChange } from './worldChange.ts';

/** A new interaction for an agent. Prompt and time limit come from the queue unless given. */
export type Offer = {
	readonly agentId: string;
	readonly queueId: string;
	readonly medium?: Medium;
	readonly prompt?: WrapupPrompt;
	readonly timeoutMs?: number;
	readonly customerName?: string;
	readonly attributes?: Readonly<Record<string, string>>;
	readonly direction?: 'inbound' | 'outbound';
	/** Placed by a campaign's dialer; outbound unless the direction is given. */
	readonly dialer?: boolean;
	/** What is written in a message conversation once it is answered; made up unless given. */
	readonly lines?: readonly SimulatedLine[];
	/** Copilot is live for it: what it will say a while after the agent's part has ended. */
	readonly copilot?: CopilotPlan;
};

/** A wrap-up on its way in. Without a communication it goes to every leg of the participant that it can close. */
export type WrapupWrite = {
	readonly conversationId: string;
	readonly participantId: string;
	readonly communicationId?: string;
	readonly wrapup: WrapupInput;
	/** Who writes: `afterword`, `desktop`, `supervisor`, `timeout`; for the ground truth only. */
	readonly by: string;
	/** Applies at once instead of after `applyDelayMs`. */
	readonly immediate?: boolean;
	/** Accepted and never applied: the fault that makes a 202 a lie. */
	readonly drop?: boolean;
};

/**
 * One simulated contact centre. The REST API, the notification socket, the control page and the agent's desktop are
 * views of it; nothing else holds state about conversations. Unknown ids and impossible orders throw an `Error` whose
 * message says what to do: callers that face a network check first.
 */
export type World = {
	readonly seed: number;
	readonly organization: { readonly id: string; readonly name: string };
	readonly agents: readonly SimulatedAgent[];
	readonly queues: readonly SimulatedQueue[];
	readonly switches: Switches;
	/** The platform's clock, epoch milliseconds: what its answers show and its log is stamped with. */
	readonly now: () => number;
	/** The same without the switch `clockSkewMs`: everybody else's clock. */
	readonly steady: () => number;
	conversations(): readonly SimulatedConversation[];
	/** The conversations that ring at an agent, run, or wait for the agent's wrap-up; oldest first. */
	openConversations(agentId: string): readonly SimulatedConversation[];
	conversation(id: string): SimulatedConversation | undefined;
	/** A conversation as the API shows it now, which may lag behind (`stateLagMs`). */
	visible(conversation: SimulatedConversation): SimulatedConversation;
	/** As `openConversations`, as the API shows them; with a lag also those that ended a moment ago. */
	visibleConversations(agentId: string): readonly SimulatedConversation[];
	/** Whether there was such a conversation, so long ago that it was let go of. */
	isForgotten(id: string): boolean;
	/** A new conversation rings at the agent (communication state `alerting`). */
	offer(offer: Offer): SimulatedConversation;
	/** The agent dials a customer for no queue; `answer` connects both. Nobody wants a wrap-up of it. */
	dial(agentId: string, customerName: string): SimulatedConversation;
	/** The agent takes what rings, or the customer the call that is dialled: `connected`. */
	answer(conversationId: string): void;
	/**
	 * The interaction is over: `disconnected`, and after-call work starts where the prompt wants it. By an agent it is
	 * over for that agent (by default the one who came last), and for all when no other agent stays.
	 */
	hangUp(conversationId: string, by: 'agent' | 'customer', agentId?: string): void;
	/** Hands it on without asking; it rings at that agent, who may be the same one. Returns the new party. */
	transfer(conversationId: string, toAgentId: string): SimulatedParticipant;
	/** Asks another agent for advice; it rings there. Returns the new party. */
	consult(conversationId: string, withAgentId: string): SimulatedParticipant;
	/** Ends the advice: the second agent takes over, all go on together, or the second agent leaves. */
	endConsult(conversationId: string, as: 'transfer' | 'conference' | 'leave'): void;
	/** Dials the call of a callback; `answer` connects it. */
	placeCall(conversationId: string): SimulatedCommunication;
	/** Somebody writes in a message conversation. */
	say(conversationId: string, line: SimulatedLine): void;
	/** What the centre has wrapped up before this run began, for the analytics. */
	addHistory(rows: readonly HistoryRow[]): void;
	/** All that was wrapped up with a code, before and in this run. */
	history(): readonly HistoryRow[];
	/** What every writer of a wrap-up calls. */
	storeWrapup(write: WrapupWrite): void;
	/** Ends pending after-call work without a code, of one party or of the agent's that matters now. */
	skipWrapup(conversationId: string, by: string, participantId?: string): void;
	/** The agent asks for, or waives, after-call work while connected. */
	requestAfterCallWork(conversationId: string, communicationId: string, required: boolean): void;
	/** Replaces the codes of a queue. */
	setCodes(queueId: string, codes: readonly SimulatedCode[]): void;
	/** Every organisation code, of all queues, each once. */
	codes(): readonly SimulatedCode[];
	/** Calls the listener at each change; returns the function that ends it. */
	subscribe(listener: (change: WorldChange) => void): () => void;
	/** The ground-truth log, oldest first. */
	truth(): readonly WorldChange[];
};
