import * as v from 'valibot';
import { type Answer, mapAnswer } from './answer.ts';
import type { Client } from './client.ts';
import type { WrapUpTarget } from './wrapUpRoutes.ts';

const update = v.nullable(v.object({ afterCallWorkRequired: v.boolean() }));

/**
 * Asks for after-call work, or takes that back, for a queue that leaves it to the agent (prompt `agentRequested`). Only
 * while the communication is connected. Answers what the platform made of it; a 202 without a body took it as asked.
 * Operation: `PATCH /conversations/aftercallwork/{id}/participants/{id}/communications/{id}`, `AfterCallWorkUpdate`.
 */
export async function requestAfterCallWork(
	client: Client,
	target: Pick<WrapUpTarget, 'conversationId' | 'participantId'> & { readonly communicationId: string },
	required: boolean,
): Promise<Answer<boolean>> {
	const { conversationId, participantId, communicationId } = target;
	const answer = await client({
		method: 'patch',
		path: `conversations/aftercallwork/${conversationId}/participants/${participantId}/communications/${communicationId}`,
		json: { afterCallWorkRequired: required },
		schema: update,
		purpose: 'write',
	});
	return mapAnswer(answer, (made) => made?.afterCallWorkRequired ?? required);
}
