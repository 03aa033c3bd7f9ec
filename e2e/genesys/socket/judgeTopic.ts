/** Topics of a user that the stand-in knows. Source: the notification topics of the official SDK. */
const userTopic =
	/^v2\.users\.([^.]+)\.(conversations(\.(calls|callbacks|emails|messages|socialexpressions|videos|summaries))?|conversationsummary|routingStatus)$/;

/** Topics that every channel may have. */
const openTopics = ['channel.metadata', 'v2.system.socket_closing'];

/** Most topics a channel may hold. */
export const topicsPerChannel = 1000;

export type TopicVerdict = 'permitted' | 'unknown' | 'somebodyElses';

/** Whether a user may subscribe to a topic: to the open ones and to the own ones. */
export function judgeTopic(topic: string, userId: string): TopicVerdict {
	if (openTopics.includes(topic)) return 'permitted';
	const [, owner] = userTopic.exec(topic) ?? [];
	if (owner === undefined) return 'unknown';
	return owner === userId ? 'permitted' : 'somebodyElses';
}
