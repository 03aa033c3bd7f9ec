import type { Genesys } from '../genesys/genesys.ts';
import type { SimulatedParticipant } from '../genesys/world/simulatedConversation.ts';
import type { SimulatedCode } from '../genesys/world/simulatedQueue.ts';
import type { WorldChange } from '../genesys/world/worldChange.ts';

/**
 * The agent's part in a conversation.
 *
 * @throws Error when the conversation is unknown or has no agent
 */
export function ownParticipant({ world }: Genesys, conversationId: string): SimulatedParticipant {
	const own = world.conversation(conversationId)?.participants.find(({ purpose }) => purpose === 'agent');
	if (own === undefined) throw new Error(`Conversation ${conversationId} has no agent in this world.`);
	return own;
}

/**
 * A code of the centre by its name.
 *
 * @throws Error when no queue has it
 */
export function codeNamed({ world }: Genesys, name: string): SimulatedCode {
	const code = world.codes().find((candidate) => candidate.name === name);
	if (code === undefined) throw new Error(`No queue of this world has a code named ${name}.`);
	return code;
}

/** What really happened to a conversation, by kind, from the ground truth. */
export function happened({ world }: Genesys, conversationId: string, kind: WorldChange['kind']): WorldChange[] {
	return world.truth().filter((change) => change.conversationId === conversationId && change.kind === kind);
}

/** Every final wrap-up that was stored for a conversation, in order: who wrote which code. */
export function storedWrapups(genesys: Genesys, conversationId: string): { code: unknown; by: unknown }[] {
	return happened(genesys, conversationId, 'wrapupStored').map(({ detail }) => ({
		code: detail['code'],
		by: detail['by'],
	}));
}
