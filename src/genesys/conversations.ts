import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { mapAnswer } from './answer.ts';
import type { Client } from './client.ts';
import { conversationSchema, type OwnCommunication, ownCommunications } from './conversation.ts';
import type { Failure } from './failure.ts';
import { hasOwnOperations, type Medium, mediumPath } from './medium.ts';

const listing = v.object({ entities: v.nullish(v.array(conversationSchema), []) });

/**
 * Every communication of the signed-in user in their active conversations, after-call work included.
 * Operation: `GET /conversations`, which needs no permission and no page parameters.
 */
export async function listMyCommunications(client: Client, userId: string): Promise<Answer<OwnCommunication[]>> {
	const answer = await client({ method: 'get', path: 'conversations', schema: listing });
	return mapAnswer(answer, ({ entities }) =>
		entities.flatMap((conversation) => ownCommunications(conversation, userId)),
	);
}

/**
 * One conversation in the generic shape, with its version where a gateway offers one. On the platform itself it needs
 * the permission `conversation:communication:view`, which a plain agent may lack. Operation: `GET /conversations/{id}`.
 */
export async function getOwnCommunications(
	client: Client,
	conversationId: string,
	userId: string,
): Promise<Answer<OwnCommunication[]>> {
	const answer = await client({ method: 'get', path: `conversations/${conversationId}`, schema: conversationSchema });
	if (answer.kind === 'failed') return answer;
	const own = ownCommunications(answer.value, userId);
	return { ...answer, value: answer.version === null ? own : own.map((one) => ({ ...one, version: answer.version })) };
}

const time = v.nullish(
	v.pipe(
		v.string(),
		v.transform((text) => Date.parse(text)),
	),
);

const flattened = v.object({
	participants: v.nullish(
		v.array(
			v.object({
				id: v.string(),
				state: v.nullish(v.string()),
				endTime: time,
				startAcwTime: time,
				endAcwTime: time,
				wrapupSkipped: v.nullish(v.boolean()),
			}),
		),
		[],
	),
});

/**
 * After-call work of one participant as the media shape tells it, which has no state of its own for it. `untold`: the
 * medium has no such shape, and this agent may not read the conversation without one.
 */
export type FlattenedAfterCallWork = {
	readonly state: 'notYet' | 'pending' | 'complete' | 'skipped' | 'unknown' | 'untold';
	readonly startedAt: number | null;
};

type FlattenedParticipant = v.InferOutput<typeof flattened>['participants'][number];

function flattenedState(participant: FlattenedParticipant | undefined): FlattenedAfterCallWork['state'] {
	if (participant === undefined) return 'unknown';
	if (participant.wrapupSkipped === true) return 'skipped';
	if (participant.endAcwTime != null) return 'complete';
	if (participant.startAcwTime != null) return 'pending';
	const isOver =
		participant.endTime != null || participant.state === 'terminated' || participant.state === 'disconnected';
	return isOver ? 'unknown' : 'notYet';
}

/** A permission is missing; unlike the 403 about a conversation that is somebody else's or long over. */
const mayNotRead = (failure: Failure) =>
	failure.kind === 'http' && failure.status === 403 && failure.code !== 'not.authorized';

/**
 * Where after-call work of a participant stands, for a conversation that the list of active ones no longer shows.
 * The media shape has no `afterCallWork`, so it is read off `startAcwTime` and `endAcwTime`. Needs no permission.
 * Operation: `GET /conversations/{media}/{id}`; for the media without one `GET /conversations/{id}`, which needs
 * `conversation:communication:view`.
 */
export async function getFlattenedAfterCallWork(
	client: Client,
	target: { readonly conversationId: string; readonly participantId: string; readonly medium: Medium },
): Promise<Answer<FlattenedAfterCallWork>> {
	const hasShape = hasOwnOperations(target.medium);
	const path = `conversations/${hasShape ? `${mediumPath[target.medium]}/` : ''}${target.conversationId}`;
	const answer = await client({ method: 'get', path, schema: flattened });
	if (!hasShape && answer.kind === 'failed' && mayNotRead(answer.failure)) {
		return { kind: 'ok', value: { state: 'untold', startedAt: null }, version: null, correlationId: null };
	}
	return mapAnswer(answer, ({ participants }) => {
		const participant = participants.find(({ id }) => id === target.participantId);
		return { state: flattenedState(participant), startedAt: participant?.startAcwTime ?? null };
	});
}
