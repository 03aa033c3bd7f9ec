import * as v from 'valibot';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';

const meSchema = v.object({
	id: v.string(),
	name: v.nullish(v.string(), ''),
	organization: v.nullish(v.object({ id: v.nullish(v.string(), '') })),
});

/** The signed-in user: who owns intents, history and journal on this device. */
export type Me = { readonly userId: string; readonly name: string; readonly organizationId: string };

/** Who the token belongs to. Operation: `GET /users/me?expand=organization` (scope `user-basic-info`). */
export async function getMe(client: Client): Promise<Answer<Me>> {
	const answer = await client({ method: 'get', path: 'users/me?expand=organization', schema: meSchema });
	if (answer.kind === 'failed') return answer;
	const { id, name, organization } = answer.value;
	return { ...answer, value: { userId: id, name, organizationId: organization?.id ?? '' } };
}

/** Revokes the token in use. Operation: `DELETE /tokens/me`. */
export function revokeToken(client: Client): Promise<Answer<unknown>> {
	return client({ method: 'delete', path: 'tokens/me', schema: v.unknown() });
}
