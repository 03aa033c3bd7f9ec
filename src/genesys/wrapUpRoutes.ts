import * as v from 'valibot';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Client } from './client.ts';
import { assignedWrapUpSchema, type StoredWrapUp } from './conversation.ts';
import { hasOwnOperations, type Medium, mediumPath } from './medium.ts';
import type { WriteRoute } from './writeRoute.ts';

/** The wrap-up's place. Without a communication id only the participant can be addressed. */
export type WrapUpTarget = {
	readonly conversationId: string;
	readonly participantId: string;
	readonly communicationId: string | null;
	readonly medium: Medium;
};

const participantPath = ({ conversationId, participantId, medium }: WrapUpTarget) =>
	`conversations/${mediumPath[medium]}/${conversationId}/participants/${participantId}`;

/** Not every medium has a writer of participants; the one without a medium is for all. */
const writerPath = (target: WrapUpTarget) =>
	hasOwnOperations(target.medium)
		? participantPath(target)
		: `conversations/${target.conversationId}/participants/${target.participantId}`;

const wrapUpPath = (target: WrapUpTarget) =>
	target.communicationId === null
		? `conversations/${target.conversationId}/participants/${target.participantId}/wrapup`
		: `${participantPath(target)}/communications/${target.communicationId}/wrapup`;

/** The route that can be used for this target: without a communication id, `communication` falls back to `participant`. */
export function effectiveRoute(route: WriteRoute, target: WrapUpTarget): WriteRoute {
	return route === 'communication' && target.communicationId === null ? 'participant' : route;
}

/** Whatever JSON a gateway adds to the empty body of a 202. */
const schema = v.custom<unknown>((body) => body !== undefined, 'not JSON');

/**
 * Asks the platform to store a wrap-up; nothing but the wrap-up is sent, because every property of a participant PATCH
 * triggers an action of its own. A good answer is 202: accepted, not yet stored. `code` is the plain id everywhere but
 * on the gateway's route; a body that is no JSON was not written by the platform. Operations:
 * `POST …/communications/{id}/wrapup`, `PATCH …/participants/{id}`; the gateway's `PATCH /conversations/{id}` with
 * `If-Match`.
 */
export function writeWrapUp(
	client: Client,
	write: {
		readonly route: WriteRoute;
		readonly target: WrapUpTarget;
		readonly codeId: string;
		readonly notes: string;
		readonly version: string | null;
		/** Ends the wait for the rate budget. */
		readonly signal?: AbortSignal;
	},
): Promise<Answer<unknown>> {
	const { route, target, codeId: code, notes, ...rest } = write;
	switch (effectiveRoute(route, target)) {
		case 'communication':
			return client({ ...rest, method: 'post', path: wrapUpPath(target), json: { code, notes }, schema });
		case 'participant':
			return client({ ...rest, method: 'patch', path: writerPath(target), json: { wrapup: { code, notes } }, schema });
		case 'conversation': {
			const path = `conversations/${target.conversationId}`;
			return client({ ...rest, method: 'patch', path, json: { wrapup: { code: { id: code }, notes } }, schema });
		}
	}
}

/**
 * Saves a draft of a wrap-up while the conversation goes on; the platform keeps after-call work as it is, and asks for no
 * code. It waits for no room in the rate budget. Operation: `POST …/communications/{id}/wrapup` with `provisional`, which
 * is the only writer that is used for it.
 */
export function saveProvisionalWrapUp(
	client: Client,
	target: WrapUpTarget & { readonly communicationId: string },
	draft: { readonly codeId: string | null; readonly notes: string },
	limits: Pick<Call<typeof schema>, 'isWanted' | 'cut'> = {},
): Promise<Answer<unknown>> {
	const code = draft.codeId === null ? {} : { code: draft.codeId };
	return client({
		...limits,
		method: 'post',
		purpose: 'draft',
		path: wrapUpPath(target),
		json: { provisional: true, notes: draft.notes, ...code },
		schema: v.unknown(),
	});
}

/**
 * The final wrap-up the platform holds for the target, or null. Needs no permission and works after the window closed.
 * Operation: `GET …/communications/{id}/wrapup`, or the participant's where no communication is known.
 */
export function readWrapUp(client: Client, target: WrapUpTarget): Promise<Answer<StoredWrapUp | null>> {
	return client({ method: 'get', path: wrapUpPath(target), schema: assignedWrapUpSchema });
}
