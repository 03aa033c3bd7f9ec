import * as v from 'valibot';
import type { Answer } from '../answer.ts';
import { mapAnswer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import type { MessageClue } from './clues.ts';
import type { EvidenceText } from './evidence.ts';
import { pickEnds } from './pickEnds.ts';

/** Most messages that are asked for. */
const mostMessages = 40;

/** Of these, so many are the first ones: they say what it is about. */
const fromTheStart = 8;

/** Longest text of one message, and of all together, in characters. */
const longestMessage = 1000;
const longestOfAll = 8000;

const message = v.object({
	id: v.nullish(v.string()),
	direction: v.nullish(v.string()),
	textBody: v.nullish(v.string()),
	normalizedMessage: v.nullish(v.object({ text: v.nullish(v.string()), originatingEntity: v.nullish(v.string()) })),
});

type Message = v.InferOutput<typeof message>;

const listing = v.object({ entities: v.nullish(v.array(message), []) });

/** What comes in is the customer's. What goes out is an agent's, unless a flow or a bot wrote it. */
function roleOf({ direction, normalizedMessage }: Message, { by }: MessageClue): EvidenceText['role'] | null {
	if (normalizedMessage?.originatingEntity === 'Bot') return null;
	if (direction === 'inbound') return 'customer';
	if (direction === 'outbound') return by === 'other' ? null : 'agent';
	return by === 'other' ? null : by;
}

function textOf(read: Message, clue: MessageClue): EvidenceText[] {
	const role = roleOf(read, clue);
	const text = (read.normalizedMessage?.text ?? read.textBody ?? '').trim().slice(0, longestMessage);
	return role === null || text === '' ? [] : [{ role, text }];
}

/**
 * What was written in a message conversation, oldest first: at most 40 messages and 8,000 characters of their text, the
 * first turns and the last ones. Pictures, buttons and what bots wrote are left out. Operation:
 * `POST /conversations/messages/{id}/messages/bulk` with the ids that the conversation lists; it needs
 * `conversation:message:view` or `conversation:webmessaging:view`. The text is in `normalizedMessage`; `textBody` is its
 * older place, which later releases lack.
 */
export async function readMessages(
	client: Client,
	conversationId: string,
	clues: readonly MessageClue[],
	call: Pick<Call<v.GenericSchema>, 'cut' | 'purpose'> = {},
): Promise<Answer<readonly EvidenceText[]>> {
	const wanted = pickEnds(clues, { fromTheStart, budget: mostMessages, sizeOf: () => 1 });
	const path = `conversations/messages/${conversationId}/messages/bulk?useNormalizedMessage=true`;
	const json = wanted.map(({ id }) => id);
	const answer = await client({ ...call, method: 'post', path, json, schema: listing });
	return mapAnswer(answer, ({ entities }) => {
		const read = new Map(entities.map((entity) => [entity.id, entity]));
		const texts = wanted.flatMap((clue) => {
			const found = read.get(clue.id);
			return found === undefined ? [] : textOf(found, clue);
		});
		return pickEnds(texts, { fromTheStart, budget: longestOfAll, sizeOf: ({ text }) => text.length });
	});
}
