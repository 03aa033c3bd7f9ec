import type { MessageReference } from './messageReferences.ts';

/** Who a participant is to the conversation, by its `purpose`. Whatever is neither customer nor agent is `other`. */
export type Speaker = 'customer' | 'agent' | 'other';

/** A message of the conversation, by its id; the text is not known yet. */
export type MessageClue = MessageReference & { readonly by: Speaker };

/**
 * What a conversation that was read anyway tells of its content, at no request. It is handed on in memory and belongs
 * into nothing that is stored.
 */
export type Clues = {
	/** Participant attributes that say of what kind a conversation is; see `readAttributes`. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Each message once, oldest first as far as the platform tells the time. */
	readonly messages: readonly MessageClue[];
};

type Participant = {
	readonly purpose?: string | null | undefined;
	readonly attributes?: { readonly kinds: Readonly<Record<string, string>> } | null | undefined;
	readonly messages: readonly { readonly messages: readonly MessageReference[] }[];
};

const customers = new Set(['customer', 'external']);
const agents = new Set(['agent', 'user']);

/** Source: the documented values of `Participant.purpose`. */
function speaker(purpose: string | null | undefined): Speaker {
	if (purpose != null && customers.has(purpose)) return 'customer';
	return purpose != null && agents.has(purpose) ? 'agent' : 'other';
}

/** A message may be listed with several participants; the customer's own list counts most, then that of an agent. */
const weight: Record<Speaker, number> = { customer: 2, agent: 1, other: 0 };

function messageClues(participants: readonly Participant[]): MessageClue[] {
	const found = new Map<string, MessageClue>();
	for (const { purpose, messages } of participants) {
		for (const reference of messages.flatMap((communication) => communication.messages)) {
			const by = speaker(purpose);
			const known = found.get(reference.id);
			if (known === undefined || weight[by] > weight[known.by]) found.set(reference.id, { ...reference, by });
		}
	}
	return [...found.values()].toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

/**
 * The clues in a conversation, or null where there are none. Of an attribute that several participants have, the
 * customer's value counts, because flows write there.
 */
export function cluesOf(participants: readonly Participant[]): Clues | null {
	const byWeight = participants.toSorted((one, other) => weight[speaker(one.purpose)] - weight[speaker(other.purpose)]);
	const attributes: Record<string, string> = {};
	for (const participant of byWeight) Object.assign(attributes, participant.attributes?.kinds);
	const messages = messageClues(participants);
	return messages.length === 0 && Object.keys(attributes).length === 0 ? null : { attributes, messages };
}
