import * as v from 'valibot';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';

const rightsSchema = v.object({
	authorization: v.nullish(v.object({ permissions: v.nullish(v.array(v.string()), []) })),
	token: v.nullish(v.object({ authorizedScope: v.nullish(v.array(v.string()), []) })),
});

/** What a signed-in agent may do: the scopes of the token and the permissions of the roles. Null where the platform does not tell. */
export type HeldRights = { readonly scopes: readonly string[] | null; readonly permissions: readonly string[] | null };

/** Reads what the agent may do. Operation: `GET /users/me?expand=authorization,token` (scope `user-basic-info`). */
export async function getRights(client: Client): Promise<Answer<HeldRights>> {
	const answer = await client({ method: 'get', path: 'users/me?expand=authorization,token', schema: rightsSchema });
	if (answer.kind === 'failed') return answer;
	const { authorization, token } = answer.value;
	return {
		...answer,
		value: { scopes: token?.authorizedScope ?? null, permissions: authorization?.permissions ?? null },
	};
}
