import * as v from 'valibot';
import { type Answer, mapAnswer } from '../answer.ts';
import type { Client } from '../client.ts';

const channelSchema = v.object({ id: v.string(), connectUri: v.string() });

/** A notification channel. `connectUri` is as good as a key: who has it may listen without a token. */
export type Channel = v.InferOutput<typeof channelSchema>;

const path = 'notifications/channels';

const firstOfList = v.object({
	entities: v.pipe(
		v.array(v.unknown()),
		v.transform(([first]) => first),
		channelSchema,
	),
});

/**
 * Opens a channel. A user may hold 20 in one OAuth client, and the next one pushes the least used out, so one that was
 * opened is kept and used again. Where the platform will not give another (400, 409), one that this token has already
 * is taken. Operations: `POST` and `GET /notifications/channels`.
 */
export async function openChannel(client: Client): Promise<Answer<Channel>> {
	const opened = await client({ method: 'post', path, schema: channelSchema });
	if (opened.kind === 'ok' || opened.failure.kind !== 'http' || !/400|409/.test(`${opened.failure.status}`))
		return opened;
	const listed = mapAnswer(await client({ method: 'get', path, schema: firstOfList }), ({ entities }) => entities);
	return listed.kind === 'ok' ? listed : opened;
}

const topics = v.object({ entities: v.array(v.object({ id: v.string(), state: v.nullish(v.string()) })) });

/** Topics of one channel: the one it is for, and others that are welcome and not worth losing it. */
export type Topics = { readonly needed: string; readonly welcome: readonly string[] };

/** The platform will not have one of the topics, and does not say which. */
const isAboutTopics = (answer: Answer<unknown>) =>
	answer.kind === 'failed' && answer.failure.kind === 'http' && [400, 403].includes(answer.failure.status);

/**
 * Adds topics to a channel and prolongs the channel's life to 24 hours from now. The value is whether the platform
 * permits the one that is needed; it is asked for alone where the platform will not have the others. Operation:
 * `POST /notifications/channels/{id}/subscriptions`, whose `ignoreErrors` lists a forbidden topic as `Rejected` and
 * takes the rest.
 */
export async function subscribe(client: Client, channelId: string, wanted: Topics): Promise<Answer<boolean>> {
	const { needed, welcome } = wanted;
	const json = [needed, ...welcome].map((id) => ({ id }));
	const query = welcome.length === 0 ? '' : '?ignoreErrors=true';
	const place = `${path}/${channelId}/subscriptions${query}`;
	const answer = await client({ method: 'post', path: place, json, schema: topics });
	if (welcome.length > 0 && isAboutTopics(answer)) return await subscribe(client, channelId, { needed, welcome: [] });
	return mapAnswer(answer, ({ entities }) => !entities.some(({ id, state }) => id === needed && state === 'Rejected'));
}
