import type { Channel } from '../socket/createChannels.ts';
import { judgeTopic, type TopicVerdict, topicsPerChannel } from '../socket/judgeTopic.ts';
import { refuse } from './findConversation.ts';
import { isRecord } from './parseWrapup.ts';
import { PlatformError } from './platformError.ts';
import type { Answer, Call, Method, Route } from './route.ts';

function channelShape({ platform }: Call, { id, expires }: Channel): Record<string, unknown> {
	const connectUri = `wss://streaming.${platform.domain}/channels/${id}`;
	return { id, connectUri, expires: new Date(expires).toISOString() };
}

function findChannel(call: Call): Channel {
	const channel = call.platform.channels.find(call.parameter('channelId'));
	if (channel?.grant.agentId !== call.agent.id) throw refuse(call, 'entity.not.found', 'not.found');
	return channel;
}

function topicShape(id: string): Record<string, unknown> {
	return { id, state: 'Permitted', selfUri: `/api/v2/notifications/availabletopics/${id}` };
}

function topicsAnswer({ topics }: Channel): Answer {
	return { status: 200, body: { entities: topics.map(topicShape) } };
}

function topicsOfBody(body: unknown): readonly string[] {
	const entries: readonly unknown[] = Array.isArray(body) ? body : [undefined];
	return entries.map((entry) => {
		const id = isRecord(entry) ? entry['id'] : undefined;
		if (typeof id !== 'string') throw new PlatformError('bad.request');
		return id;
	});
}

function rejected(id: string, rejectionReason: string): Record<string, unknown> {
	return { id, state: 'Rejected', rejectionReason };
}

/** The verdict on a topic, with what the caller may see (see the switch `summariesTopic`). */
function judgeForCaller({ platform, agent }: Call, topic: string): TopicVerdict {
	const verdict = judgeTopic(topic, agent.id);
	const isLocked = platform.world.switches.summariesTopic === 'needsPermission' && topic.endsWith('.summaries');
	const mayRead = agent.permissions.includes('conversation:summary:view');
	return verdict === 'permitted' && isLocked && !mayRead ? 'somebodyElses' : verdict;
}

/** Checks topics one by one: without `ignoreErrors` the first bad one refuses all, with it the bad ones are listed. */
function setTopics(call: Call, base: (channel: Channel) => readonly string[]): Answer {
	const channel = findChannel(call);
	const wanted = topicsOfBody(call.body);
	const verdicts = wanted.map((id) => ({ id, verdict: judgeForCaller(call, id) }));
	if (call.query.get('ignoreErrors') !== 'true') {
		if (verdicts.some(({ verdict }) => verdict === 'unknown')) throw new PlatformError('notification.invalid.topic');
		if (verdicts.some(({ verdict }) => verdict === 'somebodyElses')) {
			throw new PlatformError('notification.unauthorized.topic');
		}
	}
	const good = verdicts.filter(({ verdict }) => verdict === 'permitted').map(({ id }) => id);
	const topics = [...base(channel), ...good];
	if (topics.length > topicsPerChannel) throw new PlatformError('notification.subscription.too.many.subscriptions');
	call.platform.channels.subscribe(channel, topics);
	const bad = verdicts.filter(({ verdict }) => verdict !== 'permitted');
	const entities = [...channel.topics.map(topicShape), ...bad.map(({ id, verdict }) => rejected(id, verdict))];
	return { status: 200, body: { entities } };
}

function list(call: Call): Answer {
	const channels = call.platform.channels.of(call.agent.id, call.grant.clientId);
	const wide = call.query.get('includechannels') === 'oauthclient';
	const own = channels.filter((channel) => wide || channel.grant.token === call.grant.token);
	return { status: 200, body: { entities: own.map((channel) => channelShape(call, channel)) } };
}

function clear(call: Call): Answer {
	call.platform.channels.subscribe(findChannel(call), []);
	return { status: 200 };
}

function route(method: Method, path: string, handle: Route['handle'], documents: readonly string[] = []): Route {
	return { method, path, scopes: ['notifications'], permissions: [], documents, handle };
}

const topicProblems = [
	'notification.invalid.topic',
	'notification.subscription.too.many.subscriptions',
	'notification.unauthorized.topic',
];

const channels = '/notifications/channels';
const subscriptions = `${channels}/{channelId}/subscriptions`;

/** Notification channels and what they listen to. */
export const notificationRoutes: readonly Route[] = [
	route('POST', channels, (call) => ({
		status: 200,
		body: channelShape(call, call.platform.channels.open(call.grant)),
	})),
	route('GET', channels, list),
	route('HEAD', `${channels}/{channelId}`, (call) => {
		findChannel(call);
		return { status: 200 };
	}),
	route('GET', subscriptions, (call) => topicsAnswer(findChannel(call))),
	route('POST', subscriptions, (call) => setTopics(call, ({ topics }) => topics), topicProblems),
	route('PUT', subscriptions, (call) => setTopics(call, () => []), [...topicProblems, 'entity.not.found']),
	route('DELETE', subscriptions, clear),
];
