import { createHash } from 'node:crypto';
import type { SimulatedCommunication, SimulatedConversation, SimulatedParticipant } from './simulatedConversation.ts';
import type { SimulatedLine, SimulatedMessage, Writer } from './simulatedMessage.ts';
import { recordChange, requireConversation, type WorldState } from './worldState.ts';

const purposes: Readonly<Record<Writer, readonly string[]>> = {
	customer: ['customer'],
	agent: ['agent', 'user'],
	bot: ['acd'],
};

function legOf(participant: SimulatedParticipant): SimulatedCommunication | undefined {
	return participant.communications.findLast(({ medium }) => medium === 'message');
}

/** The party that writes: of several agents the one who came last. */
function writerOf(conversation: SimulatedConversation, by: Writer): SimulatedParticipant {
	const writer = conversation.participants.findLast(
		(party) => purposes[by].includes(party.purpose) && legOf(party) !== undefined,
	);
	if (writer === undefined) throw new Error(`No ${by} writes messages in the conversation ${conversation.id}.`);
	return writer;
}

/** Every message of a conversation once, in the order they were written. */
export function messagesOf(conversation: SimulatedConversation): readonly SimulatedMessage[] {
	const legs = conversation.participants.flatMap(({ communications }) => communications);
	const all = new Map(legs.flatMap(({ messages }) => messages ?? []).map((message) => [message.id, message]));
	return [...all.values()].toSorted((one, other) => one.order - other.order);
}

/** An id as the platform's: 32 hexadecimal digits. It follows from the conversation, so that no other draw moves. */
function messageId(conversation: SimulatedConversation, order: number): string {
	return createHash('sha256').update(`${conversation.id} ${order}`).digest('hex').slice(0, 32);
}

/** Puts lines into a message conversation without a word to anybody. */
export function putLines(
	state: WorldState,
	conversation: SimulatedConversation,
	lines: readonly SimulatedLine[],
): void {
	let order = messagesOf(conversation).length;
	for (const { by, text } of lines) {
		const writer = writerOf(conversation, by);
		const { userId } = writer;
		const id = messageId(conversation, order);
		const message = { id, order, at: state.now(), by, text, ...(userId === undefined ? {} : { userId }) };
		const everybody = state.switches.messagesListedOn === 'everyone';
		for (const party of everybody ? conversation.participants : [writer]) {
			const leg = legOf(party);
			if (leg !== undefined) leg.messages = [...(leg.messages ?? []), message];
		}
		order += 1;
	}
}

/** Somebody writes; the platform tells of it as of any change. */
export function sayLine(state: WorldState, conversationId: string, line: SimulatedLine): void {
	const conversation = requireConversation(state, conversationId);
	putLines(state, conversation, [line]);
	recordChange(state, conversation, 'messageWritten', { by: line.by });
}
