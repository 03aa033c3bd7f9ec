import * as v from 'valibot';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';

const codes = v.pipe(
	v.array(v.object({ id: v.string(), name: v.string() })),
	v.transform((list): readonly WrapUpCode[] => list),
);

/** A wrap-up code as agents see it. */
export type WrapUpCode = { readonly id: string; readonly name: string };

/**
 * The codes valid for this participant, in the platform's order. A bare array, and no permission is needed.
 * Operation: `GET /conversations/{id}/participants/{id}/wrapupcodes`.
 */
export function listWrapUpCodes(
	client: Client,
	target: { readonly conversationId: string; readonly participantId: string },
): Promise<Answer<readonly WrapUpCode[]>> {
	const path = `conversations/${target.conversationId}/participants/${target.participantId}/wrapupcodes`;
	return client({ method: 'get', path, schema: codes });
}
