import type { Medium } from '../../../src/genesys/medium.ts';
import type { SimulatedAgent } from './simulatedAgent.ts';
import type { SimulatedConversation, WrapupInput } from './simulatedConversation.ts';
import type { SimulatedCode, SimulatedQueue, WrapupPrompt } from './simulatedQueue.ts';
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
	/** Epoch milliseconds by the clock of this world. */
	readonly now: () => number;
	conversations(): readonly SimulatedConversation[];
	/** The conversations that ring at an agent, run, or wait for the agent's wrap-up; oldest first. */
	openConversations(agentId: string): readonly SimulatedConversation[];
	conversation(id: string): SimulatedConversation | undefined;
	/** A new conversation rings at the agent (communication state `alerting`). */
	offer(offer: Offer): SimulatedConversation;
	/** The agent takes it: `connected`. */
	answer(conversationId: string): void;
	/** The interaction is over: `disconnected`, and after-call work starts where the prompt wants it. */
	hangUp(conversationId: string, by: 'agent' | 'customer'): void;
	/** What every writer of a wrap-up calls. */
	storeWrapup(write: WrapupWrite): void;
	/** Ends pending after-call work without a code. */
	skipWrapup(conversationId: string, by: string): void;
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
